import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { readFilesOf } from '../city-files.ts'
import { editorAddress } from '../editor-address.ts'
import { PageHeading } from '../page-heading.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { useLoaded } from '../use-loaded.ts'
import styles from './file-view.module.css'
import type { QualityCity } from './quality-data.ts'

interface Props {
  files: StaffFiles
  base: string
  city: QualityCity
  /** From which list one came. */
  check: string | undefined
  file: string
  /** From 1; any other number marks none. */
  line: number
}

/** A file of the content as it is written, with its line marked. */
export function FileView({ files, base, city, check, file, line }: Props) {
  const { t } = useTranslation('staff')
  const texts = useLoaded(useCallback(() => readFilesOf(city.id, files), [files, city.id]))
  const editor = editorAddress(base, file, city.id)
  const text = texts.is === 'here' ? texts.value.files.get(file) : undefined
  return (
    <>
      <p className={styles['ways']}>
        <Link to={check === undefined ? `/quality/${city.id}` : `/quality/${city.id}/${check}`} className="alone">
          <Icon name="chevron-left" turns />
          {t('quality.backToList')}
        </Link>
        {editor !== undefined && (
          <a href={editor} className="alone">
            {t('quality.openEditor')}
          </a>
        )}
      </p>
      <PageHeading>
        <span className={styles['name']} dir="ltr">
          {file}
        </span>
      </PageHeading>
      {texts.is === 'loading' && <p role="status">{t('quality.loading')}</p>}
      {texts.is !== 'loading' && text === undefined && <Note icon="circle-alert">{t('quality.noFile')}</Note>}
      {text !== undefined && <Lines text={text} line={line} language={languageOf(file)} />}
    </>
  )
}

function Lines({ text, line, language }: { text: string; line: number; language: string }) {
  const { t } = useTranslation('staff')
  const marked = useRef<HTMLLIElement>(null)
  useEffect(() => {
    marked.current?.focus({ preventScroll: true })
    marked.current?.scrollIntoView({ block: 'center' })
  }, [])
  const lines = text.replace(/\n$/, '').split('\n')
  return (
    <ol className={styles['lines']} lang={language}>
      {lines.map((words, index) => {
        const isMarked = index + 1 === line
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
            key={index}
            className={isMarked ? styles['marked'] : undefined}
            {...(isMarked && {
              ref: marked,
              tabIndex: -1,
              'aria-current': 'true',
              'aria-label': `${t('quality.line', { line })}: ${words}`,
            })}
          >
            <span dir="auto">{words || ' '}</span>
          </li>
        )
      })}
    </ol>
  )
}

function languageOf(file: string): string {
  return /\.([a-z]{2,3})\.md$/.exec(file)?.[1] ?? SOURCE_LANGUAGE
}
