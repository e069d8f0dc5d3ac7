import { useTranslation } from 'react-i18next'
import type { Correction } from '#content/quality/correction.ts'
import { appointments, costs } from '#content/schema/codes.ts'
import { code } from '#i18n/format.ts'
import { Field } from '#ui/field.tsx'

type Appointment = (Correction & { fact: 'appointment' })['value']
type Cost = (Correction & { fact: 'fees' })['cost']

export function AppointmentInput({ value, onChange }: { value: Appointment; onChange: (value: Appointment) => void }) {
  const { t } = useTranslation('staff')
  return <CodeInput label={t('rounds.fact.appointment')} group="appointment" codes={appointments} value={value} onChange={onChange} />
}

export function CostInput({ value, onChange }: { value: Cost; onChange: (value: Cost) => void }) {
  const { t } = useTranslation('staff')
  return (
    <CodeInput label={t('rounds.fact.fees')} hint={t('rounds.costHint')} group="cost" codes={costs} value={value} onChange={onChange} />
  )
}

interface Props<C extends string> {
  label: string
  hint?: string
  /** What the keys of their words begin with. */
  group: 'appointment' | 'cost'
  codes: readonly C[]
  value: C | ''
  onChange: (value: C | '') => void
}

function CodeInput<C extends string>({ label, hint, group, codes, value, onChange }: Props<C>) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  return (
    <Field label={label} {...(hint && { hint })}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChange(codes.find((one) => one === target.value) ?? '')}>
          <option value="">{staff('rounds.nothing')}</option>
          {codes.map((one) => (
            <option key={one} value={one}>
              {code(t, `${group}.${one}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
