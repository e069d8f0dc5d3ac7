import { useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { outsideFindings, strangeCities } from '#content/quality/outside-files.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Field } from '#ui/field.tsx'
import { Note } from '#ui/note.tsx'
import styles from './imports.module.css'
import type { QualityData } from './quality-data.ts'
import type { Shelf } from './shelf.ts'

/** Takes in what readers reported and what links answered, for as long as the page is open. */
export function Imports({ data, shelf }: { data: QualityData; shelf: Shelf }) {
  const { t } = useTranslation('staff')
  const { reports, links, problems } = useSyncExternalStore(shelf.watch, shelf.get)
  const [brought, setBrought] = useState(false)
  const strange = strangeCities({ reports, links, problems }, data.cities)
  const isFull = reports.length + links.length > 0
  return (
    <Disclosure summary={t('quality.imports')} open={isFull || brought}>
      <div className={styles['imports']}>
        <Field label={t('quality.chooseFiles')} hint={t('quality.importsHint')}>
          {(control) => (
            <input
              {...control}
              type="file"
              multiple
              accept=".json,application/json"
              onChange={({ target }) => {
                setBrought(true)
                void shelf.add([...(target.files ?? [])])
              }}
            />
          )}
        </Field>
        <p className="soft">{t('quality.onlyHere')}</p>
        <div role="status">
          {isFull && (
            <p>
              {t('quality.reports', { count: reports.length })} · {t('quality.linkFiles', { count: links.length })} ·{' '}
              {t('quality.foundNow', { count: outsideFindings({ reports, links, problems }, data.cities).length })}
            </p>
          )}
          {strange.length > 0 && <p>{t('quality.strangeCities', { cities: strange.join(', ') })}</p>}
        </div>
        {problems.length > 0 && (
          <Note icon="circle-alert" tone="danger">
            <h3>{t('quality.filesWithProblems', { count: problems.length })}</h3>
            <ul lang="en">
              {problems.map(({ file, field, message }) => (
                <li key={`${file} ${field}`}>
                  <b>
                    <bdi>{file}</bdi>
                  </b>
                  {field !== undefined && ` ${field}`}: {message}
                </li>
              ))}
            </ul>
          </Note>
        )}
        {isFull && (
          <p>
            <Button look="second" onClick={shelf.clear}>
              {t('quality.forget')}
            </Button>
          </p>
        )}
      </div>
    </Disclosure>
  )
}
