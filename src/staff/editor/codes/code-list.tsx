import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './code-list.module.css'
import { findCodes, type NamedCode } from './find-codes.ts'

/** As many are seen at once; more are opened on demand, and searched. */
const FEW = 12

interface Props {
  label: string
  codes: readonly NamedCode[]
  /** One of the codes, as something to press. */
  children: (named: NamedCode) => ReactNode
}

/** All codes of a group, to choose from by name. */
export function CodeList({ label, codes, children }: Props) {
  const { t } = useTranslation('staff')
  const [open, setOpen] = useState(false)
  const listId = useId()
  if (codes.length <= FEW) return <Options label={label} codes={codes} option={children} />
  return (
    <div className={styles['opened']}>
      <div>
        <Button look="second" aria-expanded={open} {...(open && { 'aria-controls': listId })} onClick={() => setOpen(!open)}>
          <Icon name={open ? 'x' : 'list-plus'} />
          {open ? t('codes.close') : t('codes.open')}
        </Button>
      </div>
      {open && (
        <div id={listId} className={styles['panel']}>
          <Searched label={label} codes={codes} option={children} />
        </div>
      )}
    </div>
  )
}

interface OptionsProps {
  label: string
  codes: readonly NamedCode[]
  option: Props['children']
}

function Searched({ label, codes, option }: OptionsProps) {
  const { t } = useTranslation('staff')
  const [query, setQuery] = useState('')
  const found = findCodes(codes, query)
  return (
    <>
      <Field label={t('codes.search')}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            dir="auto"
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
            // It would send the form around it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </Field>
      <p role="status" className="small soft">
        {query.trim() !== '' &&
          (found.length > 0 ? t('codes.found', { number: found.length }) : t('codes.notFound', { query: query.trim() }))}
      </p>
      <Options label={label} codes={found} option={option} />
    </>
  )
}

function Options({ label, codes, option }: OptionsProps) {
  const { t } = useTranslation('staff')
  if (codes.length === 0) return null
  return (
    <ul className={styles['options']} aria-label={t('codes.list', { label })}>
      {codes.map((named) => (
        <li key={named.code}>{option(named)}</li>
      ))}
    </ul>
  )
}
