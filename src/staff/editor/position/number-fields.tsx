import { type ClipboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { isInside } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import { type Axis, readPosition } from '#content/read-position.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Fault } from '../field-group.tsx'
import styles from './position-field.module.css'
import type { MapCity } from './position-map.tsx'
import { typedOf } from './typed-position.ts'
import type { TypedFields } from './use-typed.ts'

interface Props {
  typed: TypedFields
  city: MapCity
  value: Point | undefined
}

/** Latitude and longitude; either takes both at once when they are pasted. */
export function NumberFields({ typed: fields, city, value }: Props) {
  const { t } = useTranslation('staff')
  const faultId = useId()
  const { typed, judgement, writing, setWriting, take, sort } = fields
  const [west, south, east, north] = city.box
  const faulty = !writing && judgement.is !== 'empty' && judgement.is !== 'inside'
  const paste = (field: Axis, event: ClipboardEvent<HTMLInputElement>) => {
    const read = readPosition(event.clipboardData.getData('text'))
    if (read.is !== 'position') return
    event.preventDefault()
    take(typedOf(read.position))
    setWriting(false)
  }
  const inputOf = (field: Axis, label: string, least: number, most: number) => (
    <Field label={label} hint={t('place.range', { city: city.name, least, most })}>
      {({ className, ...control }) => (
        <input
          {...control}
          className={`${className} ${styles['number']}`}
          {...(faulty &&
            isWrong(field, fields) && { 'aria-invalid': true, 'aria-describedby': `${faultId} ${control['aria-describedby']}` })}
          inputMode="text"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={typed[field]}
          onFocus={() => setWriting(true)}
          onPaste={(event) => paste(field, event)}
          onChange={({ currentTarget }) => take({ ...typed, [field]: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // It would send the form around it.
            event.preventDefault()
            setWriting(false)
            sort()
          }}
          onBlur={(event) => {
            sort()
            // From one field to the other nothing is finished yet.
            if (!event.currentTarget.closest('[data-numbers]')?.contains(event.relatedTarget)) setWriting(false)
          }}
        />
      )}
    </Field>
  )
  return (
    <div className={styles['part']} data-numbers>
      <div className={styles['pair']}>
        {inputOf('latitude', t('place.latitude'), south, north)}
        {inputOf('longitude', t('place.longitude'), west, east)}
      </div>
      <div>
        <p className="small soft">{t('place.paste')}</p>
        <div role="status" className={styles['fault']}>
          {faulty && <Wrong id={faultId} fields={fields} city={city} value={value} />}
        </div>
      </div>
    </div>
  )
}

function isWrong(field: Axis, { judgement }: TypedFields): boolean {
  if (judgement.is === 'half') return judgement.missing === field
  if (judgement.is === 'unreadable') return judgement.field === field
  return true
}

function Wrong({ id, fields, city, value }: { id: string; fields: TypedFields; city: MapCity; value: Point | undefined }) {
  const { t } = useTranslation('staff')
  const { judgement, take } = fields
  const [longitude, latitude] = city.center
  return (
    <Fault id={id}>
      {judgement.is === 'half' && <p>{t(`place.missing.${judgement.missing}`)}</p>}
      {judgement.is === 'unreadable' && <p>{t(`place.unreadable.${judgement.field}`, { latitude, longitude })}</p>}
      {judgement.is === 'outside' && <p>{t('place.outside', { city: city.name })}</p>}
      {judgement.is === 'swapped' && (
        <>
          <p>{t('place.swapped', { city: city.name })}</p>
          <Button look="second" onClick={() => take(typedOf(judgement.instead))}>
            <Icon name="refresh-cw" />
            {t('place.swap')}
          </Button>
        </>
      )}
      {value && isInside(value, city.box) && <p>{t('place.keeps', { ...typedOf(value) })}</p>}
    </Fault>
  )
}
