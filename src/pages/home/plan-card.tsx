import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref, useLinkClickHandler } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDeviceWord } from '../frame/device.ts'
import { isMade, useMyPlan } from '../frame/use-my-plan.ts'
import { usePersonalWords } from '../frame/use-personal-words.ts'
import { paths } from '../paths.ts'
import styles from './plan-card.module.css'

const NextInPlan = lazy(() => import('./next-in-plan.tsx').then((module) => ({ default: module.NextInPlan })))

/** The way to the plan; for who has one, what is due next. */
export function PlanCard({ city }: { city: City }) {
  const mine = useMyPlan(city.id)
  const hasWords = usePersonalWords()
  const plan = mine?.plan
  const invitation = <Invitation city={city.id} />
  return (
    <div className={styles['plan']}>
      {hasWords && isMade(plan) ? (
        <Suspense fallback={invitation}>
          <NextInPlan city={city} plan={plan} />
        </Suspense>
      ) : (
        invitation
      )}
    </div>
  )
}

function Invitation({ city }: { city: string }) {
  const { t, i18n } = useTranslation()
  const { t: own } = useTranslation('personal')
  const desk = useDeskFrame()
  const word = useDeviceWord()
  const address = paths.plan({ language: i18n.language, city })
  const href = useHref(address)
  const follow = useLinkClickHandler<HTMLAnchorElement>(address)
  return (
    <Card tone="door">
      <h2 className={styles['title']}>{t('plan.cardTitle')}</h2>
      <p className={styles['text']}>{desk ? own('plan.lead') : t('plan.cardText', { context: word })}</p>
      <ButtonLink wide href={href} onClick={follow}>
        {t('plan.make')}
      </ButtonLink>
    </Card>
  )
}
