import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City, FoundCard } from '#content/views.ts'
import { withPage } from '#store/saved-list.ts'
import { Button } from '#ui/button.tsx'
import { Cards } from '#ui/card.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { PrintButton } from '../bilingual/print-button.tsx'
import { useNow } from '../directory/use-now.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDevice, useDeviceWord } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import { keysOfList, paths } from '../paths.ts'
import { FoundPage } from '../share/found-page.tsx'
import { useFoundPages } from '../share/use-found-pages.ts'
import styles from './list-page.module.css'
import { titleOf } from './title-of.ts'
import { VisitorsList } from './visitors-list.tsx'

export async function loadList(content: ContentReader): Promise<object | undefined> {
  return (await content.frame()) && {}
}

/** Pages that somebody has put together: for others, by one link, or at a desk for themselves. */
export function ListPage({ city }: { city: City }) {
  const desk = useDeskFrame()
  return desk ? <VisitorsList desk={desk} city={city} /> : <ListOfLink city={city} />
}

/** What is on it stands in the address. */
function ListOfLink({ city }: { city: City }) {
  const { t: own } = useTranslation('personal')
  const ready = useNow() !== undefined
  const [query] = useSearchParams()
  const keys = useMemo(() => (ready ? keysOfList(query) : undefined), [ready, query])
  const found = useFoundPages(city.id, keys)
  const pages = [...(found?.values() ?? [])]
  const unknown = (keys?.length ?? 0) - pages.length
  return (
    <CityFrame city={city} tab={undefined} reading>
      <Main>
        <h1 className={styles['title']}>{own('list.title')}</h1>
        {keys?.length === 0 && <p>{own('list.empty')}</p>}
        {found && pages.length > 0 && <p>{own('list.lead', { count: pages.length })}</p>}
        {found && unknown > 0 && <p>{own('list.unknown', { count: unknown })}</p>}
        {pages.length > 0 && <SaveAll pages={pages} city={city.id} />}
        <Cards>
          {pages.map((page) => (
            <li key={titleOf(page).key}>
              <FoundPage found={page} city={city} level={2} />
            </li>
          ))}
        </Cards>
        {pages.length > 0 && (
          <p className={styles['save']}>
            <PrintButton city={city} keys={pages.map((page) => titleOf(page).key)} />
          </p>
        )}
      </Main>
    </CityFrame>
  )
}

function SaveAll({ pages, city }: { pages: readonly FoundCard[]; city: string }) {
  const { t: own, i18n } = useTranslation('personal')
  const saved = useDevice()?.saved
  const word = useDeviceWord()
  const there = useLive(saved?.all)
    ?.pages.filter((page) => page.city === city)
    .map(({ key }) => key)
  if (!saved || !there) return null
  if (pages.every((page) => there.includes(titleOf(page).key))) {
    return (
      <p className={styles['save']} role="status">
        <Link to={paths.saved({ language: i18n.language, city })}>{own('list.savedAll')}</Link>
      </p>
    )
  }
  const save = () => void saved.change((all) => pages.reduce((list, page) => withPage(list, { city, ...titleOf(page) }), [...all]))
  return (
    <p className={styles['save']}>
      <Button onClick={save}>
        <Icon name="bookmark" />
        {own('list.saveAll', { context: word })}
      </Button>
    </p>
  )
}
