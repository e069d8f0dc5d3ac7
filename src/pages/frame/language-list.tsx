import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { findLanguages } from '#i18n/find-languages.ts'
import { code as codeWord } from '#i18n/format.ts'
import { isLanguage, type LanguageCode, languages } from '#i18n/languages.ts'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './language-list.module.css'
import { useBrowserValue } from './use-browser-value.ts'

interface Props {
  /** The address of this page in another language. */
  to: (language: string) => string
  /** Whether going there takes the place of this page in the history. */
  replace?: boolean | undefined
}

/** All languages by their own names; typing any name of a language narrows the list. Without JavaScript the whole list stands. */
export function LanguageList({ to, replace }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const [query, setQuery] = useState('')
  const preferred = usePreferredLanguages()
  const found = findLanguages(query, (language) => codeWord(t, `language.${language}`))
  return (
    <div className={styles['list']}>
      <div className={styles['field']}>
        <Field label={t('language.find')}>
          {(control) => (
            <input
              {...control}
              type="search"
              autoComplete="off"
              dir="auto"
              maxLength={40}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <LanguageChoices codes={[...preferred.filter((language) => found.includes(language)), ...found]} to={to} replace={replace} />
      <p role="status" className="small">
        {found.length === 0 && t('language.notFound')}
      </p>
    </div>
  )
}

/** Links to languages, each named in itself. */
export function LanguageChoices({ codes, to, replace }: Props & { codes: readonly LanguageCode[] }) {
  const { i18n } = useTranslation()
  const chosen = [...new Set(codes)].map((wanted) => languages.find(({ code }) => code === wanted)!)
  return (
    <ul className={styles['choices']}>
      {chosen.map(({ code, name, dir }) => (
        <li key={code}>
          <Link
            to={to(code)}
            lang={code}
            dir={dir}
            hrefLang={code}
            aria-current={code === i18n.language ? 'true' : undefined}
            preventScrollReset
            {...(replace && { replace })}
          >
            {code === i18n.language && <Icon name="check" />}
            {name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const NONE: readonly LanguageCode[] = []
let known: readonly LanguageCode[] | undefined

/** The languages of the reader's browser that we speak, best first. None in a page as it was built. */
export function usePreferredLanguages(): readonly LanguageCode[] {
  return useBrowserValue(() => {
    known ??= [...new Set(navigator.languages.map((tag) => tag.split('-')[0]!.toLowerCase()).filter(isLanguage))]
    return known
  }, NONE)
}
