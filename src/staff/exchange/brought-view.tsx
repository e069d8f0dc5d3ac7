import { useTranslation } from 'react-i18next'
import { Note } from '#ui/note.tsx'
import type { Brought, ChangedFile } from './brought-file.ts'
import styles from './exchange.module.css'
import { ProblemList } from './problem-list.tsx'

/** What a file would change, what is wrong in it, and what of it is left out. */
export function BroughtView({ brought }: { brought: Brought }) {
  const { t } = useTranslation('staff')
  if (brought.is === 'other-kind') return <Refusal>{t('exchange.otherKind')}</Refusal>
  if (brought.is === 'other-languages') return <Refusal>{t('exchange.otherLanguages', { from: brought.from, to: brought.to })}</Refusal>
  if (brought.is === 'elsewhere') return <Refusal>{t('exchange.elsewhere', { folders: brought.folders.join(', ') })}</Refusal>
  const { changed, problems, leftOut, empty, drafts } = brought
  const changes = countOf(changed)
  return (
    <>
      {problems.length > 0 && <ProblemList title={t('exchange.mend', { count: problems.length })} problems={problems} />}
      {leftOut.length > 0 && <ProblemList title={t('exchange.leftOut', { count: leftOut.length })} problems={leftOut} mild />}
      {empty > 0 && <p>{t('exchange.emptyTexts', { count: empty })}</p>}
      {drafts > 0 && <p>{t('exchange.draftTexts', { count: drafts })}</p>}
      {changed.length === 0 && problems.length === 0 && <NoChange isSame={leftOut.length + drafts === 0} />}
      {changed.length > 0 && (
        <>
          <h3>{t('exchange.changes', { count: changes })}</h3>
          <ul className={styles['changed']}>
            {changed.map((one) => (
              <Changed key={`${one.file} ${one.page}`} {...one} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The same in one line, for those who do not see that it is there. */
export function BroughtSummary({ brought }: { brought: Brought }) {
  const { t } = useTranslation('staff')
  if (brought.is !== 'read') return null
  const { problems, changed } = brought
  if (problems.length > 0) return <span className="visually-hidden">{t('exchange.mend', { count: problems.length })}</span>
  return <span className="visually-hidden">{t('exchange.changes', { count: countOf(changed) })}</span>
}

function NoChange({ isSame }: { isSame: boolean }) {
  const { t } = useTranslation('staff')
  return isSame ? <Note icon="circle-check">{t('exchange.nothing')}</Note> : <p>{t('exchange.changes', { count: 0 })}</p>
}

function countOf(changed: readonly ChangedFile[]): number {
  return changed.reduce((sum, { changes }) => sum + changes.length, 0)
}

function Refusal({ children }: { children: string }) {
  return (
    <div role="status">
      <Note icon="circle-alert" tone="danger">
        {children}
      </Note>
    </div>
  )
}

function Changed({ file, page, isNew, language, by, changes }: ChangedFile) {
  const { t } = useTranslation('staff')
  return (
    <li>
      <h4 dir="ltr">{file}</h4>
      {by !== undefined && (
        <p className="small soft">
          <bdi>{page}</bdi> · {isNew && `${t('exchange.newFile')} · `}
          {t(`exchange.by.${by}`)}
        </p>
      )}
      <ul>
        {changes.map(({ field, before, after }) => (
          <li key={field} className={styles['change']}>
            <b dir="ltr">{field}</b>
            <dl>
              <div>
                <dt>{t('exchange.before')}</dt>
                <dd className={before === '' ? 'soft' : undefined}>
                  {before === '' ? t('exchange.noValue') : <bdi lang={language}>{before}</bdi>}
                </dd>
              </div>
              <div className={styles['after']}>
                <dt>{t('exchange.after')}</dt>
                <dd>{after === '' ? t('exchange.removed') : <bdi lang={language}>{after}</bdi>}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </li>
  )
}
