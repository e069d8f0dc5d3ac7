import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityEntry } from '#content/city-entry.ts'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, FoundCard } from '#content/views.ts'
import { useInWords } from '#i18n/in-words.ts'
import type { SavedPage as Saved } from '#store/database.ts'
import { renamed } from '#store/saved-list.ts'
import { Main } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { PrintButton } from '../bilingual/print-button.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDevice, useDeviceWord } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import { paths } from '../paths.ts'
import { useFoundPages } from '../share/use-found-pages.ts'
import { GonePages } from './gone-pages.tsx'
import { SavedList } from './saved-list.tsx'
import styles from './saved-page.module.css'
import { ShareList } from './share-list.tsx'

export interface SavedData {
  /** The cities of this site, by id. */
  cities: { id: string; name: CityEntry['name'] }[]
}

/** What is saved lies on the device alone; the directory has to be here for it to be shown. */
export async function loadSaved(content: ContentReader, cities: readonly CityEntry[]): Promise<SavedData | undefined> {
  return (await content.frame()) && { cities: cities.map(({ id, name }) => ({ id, name })) }
}

/** The places and guides the reader keeps. */
export function SavedPage({ city, cities }: SavedData & { city: City }) {
  const { t: own } = useTranslation('personal')
  const device = useDevice()
  const word = useDeviceWord()
  const saved = useLive(device?.saved.all)
  const pages = useMemo(() => saved?.pages.filter((page) => page.city === city.id), [saved, city.id])
  const found = useFoundPages(
    city.id,
    pages?.map(({ key }) => key),
  )
  // What has just been removed keeps its place until the reader goes on.
  const [removed, setRemoved] = useState<Saved[]>([])
  useNewIds(pages, found)
  const isRemoved = (page: Saved) => removed.some(({ key }) => key === page.key)
  const shown = [...(pages ?? []).filter((page) => !isRemoved(page)), ...removed].sort((a, b) => a.order - b.order)
  const here = found && shown.filter((page) => found.has(page.key) || isRemoved(page))
  const gone = found && shown.filter((page) => !found.has(page.key) && !isRemoved(page))
  return (
    <CityFrame city={city} tab="saved" reading>
      <Main>
        <h1 className={styles['title']}>{own('saved.title')}</h1>
        <p className="small soft">{own('saved.onlyHere', { context: word })}</p>
        {saved?.kept === false && (
          <Note icon="circle-alert" tone="lamp">
            <p>{own('saved.notKept')}</p>
          </Note>
        )}
        {pages && shown.length === 0 && (
          <div className={styles['empty']}>
            <p>{own('saved.empty', { context: word })}</p>
            <p>{own('saved.how')}</p>
          </div>
        )}
        {here && found && <Lists pages={here} found={found} removed={removed} setRemoved={setRemoved} city={city} />}
        {gone && gone.length > 0 && <GonePages pages={gone} />}
        {pages && pages.length > 0 && (
          <div className={styles['share']}>
            <ShareList city={city.id} keys={pages.map(({ key }) => key)} />
            <PrintButton city={city} keys={pages.map(({ key }) => key)} />
          </div>
        )}
        <OtherCities saved={saved?.pages ?? []} city={city.id} cities={cities} />
      </Main>
    </CityFrame>
  )
}

interface ListsProps {
  pages: Saved[]
  found: ReadonlyMap<string, FoundCard>
  removed: Saved[]
  setRemoved: (pages: Saved[]) => void
  city: City
}

function Lists({ pages, ...rest }: ListsProps) {
  const { t: own } = useTranslation('personal')
  const of = (kind: string) => pages.filter(({ key }) => key.startsWith(`${kind}/`))
  return (
    <>
      {of('service').length > 0 && (
        <Section title={own('saved.places')}>
          <SavedList pages={of('service')} {...rest} />
        </Section>
      )}
      {of('guide').length > 0 && (
        <Section title={own('saved.guides')}>
          <SavedList pages={of('guide')} {...rest} />
        </Section>
      )}
    </>
  )
}

/** A page that has a new id in the directory is found by it from now on. */
function useNewIds(pages: readonly Saved[] | undefined, found: ReadonlyMap<string, FoundCard> | undefined): void {
  const device = useDevice()
  useEffect(() => {
    if (!device || !pages || !found) return
    for (const page of pages.filter(({ key }) => !found.has(key))) {
      void device.moved(page.city, page.key).then((key) => {
        if (key) void device.saved.change((all) => renamed(all, page, key))
      })
    }
  }, [device, pages, found])
}

function OtherCities({ saved, city, cities }: { saved: readonly Saved[]; city: string; cities: SavedData['cities'] }) {
  const { t: own, i18n } = useTranslation('personal')
  const inWords = useInWords()
  const others = cities
    .map(({ id, name }) => ({ id, name: inWords(name).text, count: saved.filter((page) => page.city === id).length }))
    .filter(({ id, count }) => id !== city && count > 0)
  if (others.length === 0) return null
  return (
    <Section title={own('saved.otherCities')}>
      <ul>
        {others.map(({ id, name, count }) => (
          <li key={id} className={styles['other']}>
            <Link to={paths.saved({ language: i18n.language, city: id })}>{own('saved.inCity', { city: name, count })}</Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
