import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ServiceFacts } from '#content/records/service.ts'
import type { CityFrame } from '#content/views.ts'
import { Section } from '#ui/section.tsx'
import { CodeList } from './code-list.tsx'
import { codesOf } from './codes.ts'
import { ListButton } from './list-button.tsx'
import styles from './take-along.module.css'
import { useOnceSeen } from './use-once-seen.ts'
import type { VisitorsList } from './visitors-list.ts'

interface Props {
  desk: {
    publicAddress: (path: string) => string | undefined
    list: VisitorsList
    count: (what: string) => void
  }
  city: CityFrame
  path: string
  page?: { key: string; title: string; facts?: ServiceFacts }
  children?: ReactNode
}

/** Codes that a visitor's phone reads, paper, and the visitor's list; without a page, of the list itself. */
export function TakeAlong({ desk, city, path, page, children }: Props) {
  const { t } = useTranslation('desk')
  const url = desk.publicAddress(path)
  const codes = page ? codesOf(page, url) : url ? [{ is: 'page', content: url, needs: 'once' } as const] : []
  const shelf = useRef<HTMLUListElement>(null)
  useOnceSeen(shelf, path, () => desk.count('code'))
  return (
    <div className={styles['take']} data-unspoken>
      <Section title={t('take.title')}>
        {codes.length > 0 && (
          <>
            <p className="soft">{t('take.scan')}</p>
            <CodeList ref={shelf} codes={codes} ofList={!page} officeLanguage={city.languages[0]} />
          </>
        )}
        <div className={styles['buttons']}>
          {children}
          {page && <ListButton list={desk.list} city={city.id} pageKey={page.key} />}
        </div>
      </Section>
    </div>
  )
}
