/** The field for a list of codes: topics, audiences, situations, languages. Staff see names and never a code. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tick } from '#ui/choices.tsx'
import { FieldGroup } from '../field-group.tsx'
import { ChosenList } from './chosen-list.tsx'
import type { CodeGroup } from './code-groups.ts'
import { CodeList } from './code-list.tsx'
import { movedAt, withoutAt } from './list-order.ts'
import { useCodeNames } from './use-code-names.ts'

export interface CodesFieldProps {
  id: string
  label: string
  hint?: string
  group: CodeGroup
  /** What the list does not know is shown as it is, and kept. */
  value: readonly string[]
  onChange: (codes: string[]) => void
  /** The order says something: the first topic is the one a service is listed under. */
  ordered?: boolean
}

export function CodesField({ id, label, hint, group, value, onChange, ordered }: CodesFieldProps) {
  const { t } = useTranslation('staff')
  const codes = useCodeNames(group)
  // For screen readers: the list changes where the focus is not.
  const [told, setTold] = useState('')
  const nameOf = (code: string) => codes.find((named) => named.code === code)?.name
  const leaveOut = (index: number) => {
    onChange(withoutAt(value, index))
    setTold(t('codes.gone', { name: nameOf(value[index]!) ?? value[index] }))
  }
  const move = (index: number, by: 1 | -1) => {
    onChange(movedAt(value, index, by))
    setTold(t('codes.moved', { name: nameOf(value[index]!) ?? value[index], number: index + by + 1 }))
  }
  const tick = (code: string, chosen: boolean) => {
    onChange(chosen ? [...value, code] : value.filter((other) => other !== code))
    setTold(chosen ? t('codes.added', { name: nameOf(code) }) : t('codes.gone', { name: nameOf(code) }))
  }
  return (
    <FieldGroup id={id} label={label} hint={hint}>
      <ChosenList
        label={label}
        chosen={value.map((code) => ({ name: nameOf(code) ?? code, unknown: nameOf(code) === undefined }))}
        onMove={ordered ? move : undefined}
        onLeaveOut={leaveOut}
      />
      <CodeList label={label} codes={codes}>
        {({ code, name }) => (
          <Tick checked={value.includes(code)} onChange={({ currentTarget }) => tick(code, currentTarget.checked)}>
            {name}
          </Tick>
        )}
      </CodeList>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </FieldGroup>
  )
}
