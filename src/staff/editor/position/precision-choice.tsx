import { useTranslation } from 'react-i18next'
import { precisions } from '#content/schema/codes.ts'
import { Choice, Choices } from '#ui/choices.tsx'
import { Fault } from '../field-group.tsx'
import styles from './position-field.module.css'

type Precision = (typeof precisions)[number]

interface Props {
  id: string
  value: Precision | undefined
  onChange: (precision: Precision) => void
}

/** How exact the position is; a position without it cannot be published. */
export function PrecisionChoice({ id, value, onChange }: Props) {
  const { t } = useTranslation('staff')
  return (
    <fieldset className={styles['precision']} aria-describedby={value ? undefined : `${id}-imprecise`}>
      <legend>{t('place.precision')}</legend>
      {!value && (
        <Fault id={`${id}-imprecise`}>
          <p>{t('place.precisionMissing')}</p>
        </Fault>
      )}
      <Choices>
        {precisions.map((precision) => (
          <Choice key={precision} name={`${id}-precision`} checked={value === precision} onChange={() => onChange(precision)}>
            {t(`place.precision.${precision}`)}
            <span className={styles['meaning']}>{t(`place.meaning.${precision}`)}</span>
          </Choice>
        ))}
      </Choices>
    </fieldset>
  )
}
