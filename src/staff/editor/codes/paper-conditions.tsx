import { useTranslation } from 'react-i18next'
import { code as codeWord } from '#i18n/format.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Field } from '#ui/field.tsx'
import type { Condition, Paper } from './paper-entry.ts'
import styles from './papers-field.module.css'
import { useCodeNames } from './use-code-names.ts'

const FORMS = ['original', 'copy', 'original-and-copy']

/** More of one paper hardly anybody asks for. */
const COUNTS = [2, 3, 4, 5, 6, 7, 8, 9, 10]

interface Props {
  name: string
  paper: Paper
  onChange: (condition: Condition, value: string | number | undefined) => void
}

/** Who needs the paper, in which form, and how many; each may be left open. */
export function PaperConditions({ name, paper, onChange }: Props) {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  // "For everyone" is what a paper without a condition is.
  const situations = useCodeNames('situation').filter(({ code }) => code !== 'everyone' || paper.if === code)
  const forms = FORMS.map((form) => ({ code: form, name: codeWord(codes, `form.${form}`) }))
  const counts = COUNTS.map((count) => ({ code: String(count), name: String(count) }))
  const said = [
    situations.find(({ code }) => code === paper.if)?.name ?? paper.if ?? t('codes.paper.all'),
    forms.find(({ code }) => code === paper.form)?.name ?? paper.form,
    paper.count && `× ${paper.count}`,
  ]
  return (
    <div className={styles['conditions']}>
      <Disclosure summary={<span className={styles['said']}>{said.filter(Boolean).join(' · ')}</span>}>
        <fieldset aria-label={name}>
          <Select
            label={t('codes.paper.if')}
            open={t('codes.paper.all')}
            options={situations}
            value={paper.if}
            onChange={(to) => onChange('if', to)}
          />
          <Select
            label={t('codes.paper.form')}
            open={t('codes.paper.anyForm')}
            options={forms}
            value={paper.form}
            onChange={(to) => onChange('form', to)}
          />
          <Select
            label={t('codes.paper.count')}
            open="1"
            options={counts}
            value={paper.count?.toString()}
            onChange={(to) => onChange('count', to === undefined ? undefined : Number(to))}
          />
        </fieldset>
      </Disclosure>
    </div>
  )
}

interface SelectProps {
  label: string
  /** What it says when nothing is said. */
  open: string
  options: readonly { code: string; name: string }[]
  value: string | undefined
  onChange: (code: string | undefined) => void
}

function Select({ label, open, options, value, onChange }: SelectProps) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value ?? ''} onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}>
          <option value="">{open}</option>
          {value !== undefined && !options.some(({ code }) => code === value) && <option value={value}>{value}</option>}
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
