import { useTranslation } from 'react-i18next'
import { Field } from '#ui/field.tsx'
import { phonesIn } from './first-correction.ts'

interface Props {
  /** The numbers in the file in their order, then new ones. */
  value: readonly string[]
  now: unknown
  onChange: (value: string[]) => void
}

/** A line for each number; an empty one takes the number away. */
export function PhonesInput({ value, now, onChange }: Props) {
  const { t } = useTranslation('staff')
  const known = phonesIn(now)
  return value.map((number, index) => {
    const phone = known[index]
    const label = phone ? t('rounds.number', { number: index + 1 }) : t('rounds.newNumber')
    return (
      // Numbers have no name but their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above.
      <Field
        key={index}
        label={phone?.label ? `${label}: ${phone.label}` : label}
        hint={phone ? t('rounds.numberHint') : t('rounds.newNumberHint')}
      >
        {(control) => (
          <input
            {...control}
            type="tel"
            dir="ltr"
            autoComplete="off"
            value={number}
            onChange={({ target }) => onChange(value.map((one, place) => (place === index ? target.value : one)))}
          />
        )}
      </Field>
    )
  })
}
