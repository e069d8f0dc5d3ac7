import { useTranslation } from 'react-i18next'
import type { Correction } from '#content/quality/correction.ts'
import { Tick } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'

type Address = Correction & { fact: 'address' }

interface Props {
  value: Address
  onChange: (value: Address) => void
}

const parts = ['street', 'place', 'postcode', 'city'] as const

export function AddressInput({ value, onChange }: Props) {
  const { t } = useTranslation('staff')
  return (
    <>
      {parts.map((part) => (
        <Field key={part} label={t(`rounds.address.${part}`)}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              value={value[part]}
              onChange={({ target }) => onChange({ ...value, [part]: target.value })}
            />
          )}
        </Field>
      ))}
      <Tick checked={value.samePlace} onChange={({ target }) => onChange({ ...value, samePlace: target.checked })}>
        {t('rounds.samePlace')}
      </Tick>
    </>
  )
}
