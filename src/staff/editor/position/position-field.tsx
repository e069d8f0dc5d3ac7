/** The field for the position of a place: numbers, or text that is pasted, or a pin on our own map. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isInside } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import type { precisions, Topic } from '#content/schema/codes.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { FieldGroup } from '../field-group.tsx'
import { useReading } from '../use-reading.ts'
import { NumberFields } from './number-fields.tsx'
import styles from './position-field.module.css'
import { type MapCity, PositionMap } from './position-map.tsx'
import { PrecisionChoice } from './precision-choice.tsx'
import { type Typed, typedOf } from './typed-position.ts'
import { useTyped } from './use-typed.ts'

type Precision = (typeof precisions)[number]

export interface PositionFieldProps {
  /** The id of the whole field in the page. */
  id: string
  label: string
  city: MapCity
  /** Longitude first, as in our files. */
  value: Point | undefined
  /** Five decimals, inside the box of the city; `undefined` to remove it. */
  onChange: (position: [longitude: number, latitude: number] | undefined) => void
  /** Hears whether the numbers say a position, or none; while they do not, the last one that did stays. */
  onReading?: (isGood: boolean) => void
  precision: Precision | undefined
  /** Left out where another field asks for it. */
  onPrecision?: (precision: Precision | undefined) => void
  /** The address as the file has it, to compare with. */
  address?: string
  /** A shelter: it has no position. */
  hidden?: boolean
  /** The first topic of the service: its icon stands in the pin. */
  topic?: Topic
  /** Fetches the archive of the city's map; asked when somebody opens the map. */
  loadMap?: (city: string) => Promise<Blob>
}

export function PositionField(props: PositionFieldProps) {
  const { id, label, hidden } = props
  return (
    <FieldGroup id={id} label={label}>
      {hidden ? <HiddenPlace {...props} /> : <ShownPlace {...props} />}
    </FieldGroup>
  )
}

/** A shelter; a position that was written by mistake can only be removed. */
function HiddenPlace({ value, onChange, onPrecision }: PositionFieldProps) {
  const { t } = useTranslation('staff')
  if (!value) return <Note icon="eye-off">{t('place.hidden')}</Note>
  return (
    <Note icon="circle-alert" tone="danger">
      <p>{t('place.hiddenHas')}</p>
      <Button
        look="danger"
        onClick={() => {
          onChange(undefined)
          onPrecision?.(undefined)
        }}
      >
        {t('place.remove')}
      </Button>
    </Note>
  )
}

function ShownPlace({ id, city, value, onChange, onReading, precision, onPrecision, address, topic, loadMap }: PositionFieldProps) {
  const { t } = useTranslation('staff')
  const typed = useTyped(value, city.box, onChange)
  useReading(typed.judgement.is === 'inside' || typed.judgement.is === 'empty', onReading)
  // For screen readers: the numbers change where the eye is not.
  const [told, setTold] = useState('')
  const pick = (position: Point) => {
    const numbers: Typed = typedOf(position)
    typed.take(numbers)
    typed.setWriting(false)
    // What lies outside is told beside the numbers.
    setTold(isInside(position, city.box) ? t('place.is', { ...numbers }) : '')
  }
  const remove = () => {
    typed.take(typedOf(undefined))
    onPrecision?.(undefined)
    setTold(t('place.removed'))
    document.getElementById(id)?.focus()
  }
  return (
    <div className={styles['parts']}>
      <div className={styles['part']}>
        {address && (
          <p className={styles['address']}>
            <Icon name="map-pin" />
            <span>
              <span className="small soft">{t('place.address')}</span>
              <bdi>{address}</bdi>
            </span>
          </p>
        )}
        <NumberFields typed={typed} city={city} value={value} />
        {value && onPrecision && <PrecisionChoice id={id} value={precision} onChange={onPrecision} />}
        {value && (
          <div>
            <Button look="second" onClick={remove}>
              <Icon name="trash-2" />
              {t('place.remove')}
            </Button>
          </div>
        )}
        <p role="status" className="visually-hidden">
          {told}
        </p>
      </div>
      <PositionMap city={city} loadMap={loadMap} position={value} topic={topic} onPick={pick} />
    </div>
  )
}
