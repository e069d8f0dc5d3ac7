import type { ReactNode } from 'react'
import type { Said } from '#content/spoken.ts'
import { directionOf } from '#i18n/languages.ts'
import { Mark } from '#ui/icon.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import type { Block, Row } from './block.ts'
import type { Pair } from './pair.ts'
import styles from './sheet.module.css'
import { InItsLanguage } from './two-lines.tsx'

export interface SheetWords {
  city: Pair
  title: Pair
  /** The page of which this is the paper, and what to do with its code. */
  code?: { url: string; lead: Pair }
  blocks: Block[]
  appointment: Pair
  /** What to do before one relies on it. */
  warning?: Pair | undefined
  foot: Pair[]
}

/** A sheet of paper for two: the office's words, facts once in the middle, the reader's words. */
export function Sheet({ words, receipt }: { words: SheetWords; receipt: boolean }) {
  const { city, title, code, blocks, appointment, warning, foot } = words
  const side = (name: 'theirs' | 'mine') => (
    <div lang={title[name].language} className={styles[name]}>
      <p className={styles['city']}>
        {name === 'theirs' && <Mark />}
        <InItsLanguage said={city[name]} />
      </p>
      <InItsLanguage said={title[name]} as="h1" />
      {code && <InItsLanguage said={code.lead[name]} as="p" />}
    </div>
  )
  return (
    <article className={`${styles['sheet']} ${styles[receipt ? 'receipt' : 'a4']}`} dir="ltr" data-sheet>
      <header className={styles['head']}>
        {side('theirs')}
        <div className={styles['code']}>{code && <QrCode content={code.url} label={code.url} />}</div>
        {side('mine')}
      </header>
      {blocks.map(({ title: heading, note, rows, written }, index) => (
        <section
          key={`${index} ${heading?.theirs.text}`}
          className={styles['block']}
          data-small={rows.every(({ fact }) => !('lines' in fact))}
        >
          {heading && (
            <div className={styles['title']}>
              <InItsLanguage said={heading.theirs} as="h2" />
              <InItsLanguage said={heading.mine} as="h2" />
            </div>
          )}
          {note && (
            <div className={styles['note']}>
              <InItsLanguage said={note.theirs} as="p" />
              <InItsLanguage said={note.mine} as="p" />
            </div>
          )}
          {rows.map((row, place) => (
            // A paper may be asked for in two situations; the lines never change their places.
            <Three key={place} row={row} middle={factOf(row)} />
          ))}
          {written?.map((line) => (
            <p key={line} className={styles['written']} lang="" dir="auto">
              {line}
            </p>
          ))}
        </section>
      ))}
      <div className={styles['write']}>
        <InItsLanguage said={appointment.theirs} />
        <i />
        <InItsLanguage said={appointment.mine} />
      </div>
      <footer className={styles['foot']}>
        {(['theirs', 'mine'] as const).map((name) => (
          <div key={name}>
            {warning && <InItsLanguage said={warning[name]} as="p" className={styles['warning']} />}
            {foot.map((line) => (
              <InItsLanguage key={line[name].text} said={line[name]} as="p" />
            ))}
          </div>
        ))}
      </footer>
    </article>
  )
}

function Three({ row, middle }: { row: Row; middle: ReactNode }) {
  return (
    <div className={styles['row']} data-heading={'heading' in row.fact || undefined}>
      <Words said={row.theirs} more={row.more?.theirs} />
      <span className={styles['fact']}>{middle}</span>
      <Words said={row.mine} more={row.more?.mine} />
    </div>
  )
}

function Words({ said, more }: { said: Said; more: Said | undefined }) {
  return (
    <div dir={directionOf(said.language)}>
      <InItsLanguage said={said} as="p" />
      {more && <InItsLanguage said={more} as="p" className={styles['more']} />}
    </div>
  )
}

function factOf({ fact }: Row): ReactNode {
  if ('box' in fact) return <span className={styles['box']} />
  if ('number' in fact) return <span className={styles['number']}>{fact.number}</span>
  if ('day' in fact) {
    return (
      <>
        <InItsLanguage said={fact.day.theirs} />
        {fact.day.mine.text !== fact.day.theirs.text && <InItsLanguage said={fact.day.mine} />}
      </>
    )
  }
  if ('heading' in fact) return null
  return fact.lines.map((line) => <bdi key={line}>{line}</bdi>)
}
