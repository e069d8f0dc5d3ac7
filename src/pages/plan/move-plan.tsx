import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame as City } from '#content/views.ts'
import type { StoredPlan } from '#plan/stored-plan.ts'
import { packPlan, planFile } from '#plan/transfer.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { saveFile } from '../directory/save-file.ts'
import { useDeskFrame } from '../frame/desk.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { usePublicUrl } from '../frame/use-public-url.ts'
import { paths } from '../paths.ts'
import styles from './move-plan.module.css'
import { OpenPlanFile } from './open-plan-file.tsx'

/** Longer codes have dots too fine for the camera of an old phone. */
const LONGEST_CODE = 1000

/** Ways to another phone: a code to read, or a file to carry; from a desk the code alone. */
export function MovePlan({ city, stored, mine }: { city: City; stored: StoredPlan; mine: MyPlan }) {
  const { t: own, i18n } = useTranslation('personal')
  const [isOpen, setOpen] = useState(false)
  const desk = useDeskFrame()
  const url = usePublicUrl(paths.plan({ language: i18n.language, city: city.id }))
  const link = url && `${url}#${packPlan(stored)}`
  const fits = link !== undefined && link.length <= LONGEST_CODE
  if (desk && !fits) return null
  const open = () => {
    if (!isOpen) desk?.count('code')
    setOpen(!isOpen)
  }
  return (
    <div>
      <Button look="second" wide aria-expanded={isOpen} onClick={open}>
        <Icon name="smartphone" />
        {own('plan.move')}
      </Button>
      {isOpen && (
        <div className={styles['ways']}>
          {fits ? <Code link={link} hasNotes={Object.keys(stored.notes).length > 0} /> : <p>{own('plan.moveLong')}</p>}
          {!desk && (
            <>
              <Button look="second" wide onClick={() => saveFile(`plan-${city.id}.json`, 'application/json', planFile(city.id, stored))}>
                <Icon name="download" />
                {own('plan.saveFile')}
              </Button>
              <OpenPlanFile city={city.id} mine={mine} onTaken={() => setOpen(false)} />
            </>
          )}
        </div>
      )}
    </div>
  )
}

/** The plan is in the part of the address that never goes to a server. */
function Code({ link, hasNotes }: { link: string; hasNotes: boolean }) {
  const { t: own } = useTranslation('personal')
  return (
    <>
      <p>{own('plan.moveText')}</p>
      <div className={styles['code']}>
        <QrCode content={link} label={own('plan.moveCode')} />
      </div>
      {hasNotes && <p className="small soft">{own('plan.moveNotes')}</p>}
    </>
  )
}
