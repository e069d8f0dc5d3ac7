/** The field for papers to bring: each by its name, with who needs it, in which form, and how many. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { FieldGroup } from '../field-group.tsx'
import { ChosenList } from './chosen-list.tsx'
import { CodeList } from './code-list.tsx'
import { movedAt, withoutAt } from './list-order.ts'
import { PaperConditions } from './paper-conditions.tsx'
import { changePaper, hasTwins, readPaper } from './paper-entry.ts'
import styles from './papers-field.module.css'
import { useCodeNames } from './use-code-names.ts'

export interface PapersFieldProps {
  id: string
  label: string
  hint?: string
  /** As the file has it: codes, or objects with `document`, `if`, `form`, `count`. What is neither is shown as it is, and kept. */
  value: readonly unknown[]
  onChange: (papers: unknown[]) => void
}

export function PapersField({ id, label, hint, value, onChange }: PapersFieldProps) {
  const { t } = useTranslation('staff')
  const codes = useCodeNames('document')
  const [told, setTold] = useState('')
  const papers = value.map(readPaper)
  const known = (document: string | undefined) => codes.find(({ code }) => code === document)?.name
  const nameAt = (index: number) => known(papers[index]?.document) ?? papers[index]?.document ?? asText(value[index])
  const move = (index: number, by: 1 | -1) => {
    onChange(movedAt(value, index, by))
    setTold(t('codes.moved', { name: nameAt(index), number: index + by + 1 }))
  }
  const leaveOut = (index: number) => {
    onChange(withoutAt(value, index))
    setTold(t('codes.gone', { name: nameAt(index) }))
  }
  return (
    <FieldGroup id={id} label={label} hint={hint}>
      <ChosenList
        label={label}
        chosen={papers.map((paper, index) => ({
          name: nameAt(index),
          unknown: known(paper?.document) === undefined,
          more: paper && (
            <PaperConditions
              name={nameAt(index)}
              paper={paper}
              onChange={(condition, next) =>
                onChange(value.map((entry, place) => (place === index ? changePaper(entry, condition, next) : entry)))
              }
            />
          ),
        }))}
        onMove={move}
        onLeaveOut={leaveOut}
      />
      {hasTwins(value) && (
        <Note icon="circle-alert" tone="lamp">
          {t('codes.paper.twice')}
        </Note>
      )}
      <CodeList label={label} codes={codes}>
        {({ code, name }) => (
          <button
            type="button"
            className={styles['add']}
            onClick={() => {
              onChange([...value, code])
              setTold(t('codes.added', { name }))
            }}
          >
            <Icon name="plus" small />
            <span>
              <span className="visually-hidden">{t('codes.add', { name })}</span>
              <span aria-hidden="true">{name}</span>
              {papers.some((paper) => paper?.document === code) && <span className="soft"> ({t('codes.already')})</span>}
            </span>
          </button>
        )}
      </CodeList>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </FieldGroup>
  )
}

/** What is no paper, so that staff can see what they keep. */
function asText(entry: unknown): string {
  return JSON.stringify(entry) ?? ''
}
