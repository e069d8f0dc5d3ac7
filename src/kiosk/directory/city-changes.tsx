import { useTranslation } from 'react-i18next'
import { code, formatDay, formatList, formatSize } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Note } from '#ui/note.tsx'
import { useCityName } from '../use-city-name.ts'
import type { CityInFile, PageName } from './desk-files.ts'
import styles from './directory.module.css'

/** What a file would change in one city. */
export function CityChanges({ of }: { of: CityInFile }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const nameOf = useCityName()
  const named = (codes: readonly string[]) =>
    formatList(
      t,
      codes.map((one) => code(t, `language.${one}`)),
    )
  const { news, map, missing } = of
  return (
    <section className={styles['city']} aria-label={nameOf(of.city)}>
      <h4>{nameOf(of.city)}</h4>
      <p>
        <Day of={of} />
      </p>
      {of.age >= 0 ? <p>{staff('files.daysOld', { count: of.age })}</p> : <Note icon="circle-alert">{staff('files.fromFuture')}</Note>}
      <p>{staff('files.signedBy', { key: of.key })}</p>
      <p>{staff('files.languages', { languages: named(of.languages) })}</p>
      {missing.length > 0 && <Note icon="languages">{staff('files.missing', { languages: named(missing) })}</Note>}
      <Pages title={staff('files.new', { count: news.new.length })} pages={news.new} />
      <Pages title={staff('files.changed', { count: news.changed.length })} pages={news.changed} />
      <Pages title={staff('files.removed', { count: news.removed.length })} pages={news.removed} />
      {news.others && <p>{staff('files.otherChanges')}</p>}
      {map.is === 'new' && <p>{staff('files.newMap', { size: formatSize(t, i18n.language, map.bytes) })}</p>}
      {map.is === 'here' && <p>{staff('files.mapStays')}</p>}
      {map.is === 'left-out' && <p>{staff('files.mapGrowsOld')}</p>}
    </section>
  )
}

function Day({ of: { day, present } }: { of: CityInFile }) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  if (present === undefined) return staff('files.firstTime', { day: formatDay(t, day) })
  if (present === day) return staff('files.same', { day: formatDay(t, day) })
  return staff('files.newer', { day: formatDay(t, day), present: formatDay(t, present) })
}

/** So many names are shown at once. */
const FEW = 12

function Pages({ title, pages }: { title: string; pages: readonly PageName[] }) {
  if (pages.length === 0) return null
  return (
    <Disclosure summary={title} open={pages.length <= FEW}>
      <ul>
        {pages.map(({ key, name, language }) => (
          <li key={key}>
            <Words text={name} language={language} />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
