import type { ReactNode } from 'react'
import { languages as known, type LanguageCode } from '#i18n/languages.ts'
import { Icon } from '#ui/icon.tsx'
import styles from './language-buttons.module.css'

interface Props {
  languages: readonly LanguageCode[]
  current?: string
  onChoose: (language: LanguageCode) => void
  /** Stands after the last language. */
  last?: ReactNode
}

/** Languages as large targets, each named in itself. */
export function LanguageButtons({ languages, current, onChoose, last }: Props) {
  return (
    <ul className={styles['languages']}>
      {languages
        .map((wanted) => known.find(({ code }) => code === wanted)!)
        .map(({ code, name, dir }) => (
          <li key={code}>
            <button type="button" lang={code} dir={dir} aria-current={code === current ? 'true' : undefined} onClick={() => onChoose(code)}>
              {code === current && <Icon name="check" />}
              {name}
            </button>
          </li>
        ))}
      {last && <li className={styles['last']}>{last}</li>}
    </ul>
  )
}
