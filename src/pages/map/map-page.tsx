import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import { topics } from '#content/schema/codes.ts'
import type { CityFrame as City, ServiceCard as Service } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { readPlaceId } from '#map/service-points.ts'
import { Main } from '#ui/frame.tsx'
import { PillSelect } from '#ui/pill-select.tsx'
import { Segments } from '#ui/segments.tsx'
import { FilterBar } from '../directory/filter-bar.tsx'
import { Sorting } from '../directory/sorting.tsx'
import { useFiltered } from '../directory/use-filtered.ts'
import { useNow } from '../directory/use-now.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { useMapStatus } from '../frame/device.ts'
import { FoundWords } from './found-words.tsx'
import { MapOnDevice } from './map-on-device.tsx'
import styles from './map-page.module.css'
import { PlaceList } from './place-list.tsx'
import { SelectedPlace } from './selected-place.tsx'
import { useFound, type WordSearch } from './use-found.ts'
import { useMapAddress } from './use-map-address.ts'

type Panel = typeof import('./map-panel.tsx').MapPanel

const loadMapPanel = (): Promise<Panel> =>
  import('./map-panel.tsx').then(
    (module) => module.MapPanel,
    () => MapCodeMissing,
  )

export interface MapData {
  services: Service[]
}

export async function loadMap(content: ContentReader): Promise<MapData> {
  return { services: await content.services() }
}

/** The places of a city on a map and as a list: two views of the same places, filtered by the same address. The list needs no map. */
export function MapPage({ city, services, search }: MapData & { city: City; search: WordSearch }) {
  const { t } = useTranslation(['app', 'codes'])
  const ready = useNow() !== undefined
  const { topic, query, view, place, select } = useMapAddress()
  const found = useFound(search, query)
  const about = useMemo(
    () => services.filter(({ id, topics: own }) => (!topic || own.includes(topic)) && (!found || found.has(id))),
    [services, topic, found],
  )
  const { filtering, matches, unknown } = useFiltered(about, city)
  const selected = services.find(({ id }) => id === readPlaceId(place ?? '').service)
  const [focused, setFocused] = useState<string>()
  const isDrawn = useMapStatus(city.id).is === 'kept'
  // Not by Suspense: it would hold a map back that is ready, so that what stood there does not flicker.
  const [MapPanel, setMapPanel] = useState<Panel>()
  const prepare = useCallback(() => void loadMapPanel().then((panel) => setMapPanel(() => panel)), [])
  const shown = filtering ? matches : about
  return (
    <CityFrame city={city} tab="map">
      <Main>
        <h1 className="visually-hidden">{t('map.title', { city: city.name })}</h1>
        <div className={styles['page']} data-view={view} data-drawn={isDrawn}>
          <div className={styles['stage']}>
            <div className={styles['filters']}>
              <FilterBar services={about} city={city} before={<TopicSelect ready={ready} />}>
                <Sorting services={about} />
              </FilterBar>
            </div>
            {view === 'map' && (
              <div className={styles['map']}>
                <noscript>
                  <p className={styles['missing']}>{t('map.cannotDraw')}</p>
                </noscript>
                {ready && (
                  <MapOnDevice city={city} prepare={prepare}>
                    {(archive) =>
                      MapPanel && (
                        <MapPanel city={city} archive={archive} services={shown} place={place} focused={focused} onSelect={select} />
                      )
                    }
                  </MapOnDevice>
                )}
              </div>
            )}
          </div>
          <div className={styles['sheet']}>
            <div className={styles['head']}>
              <h2>
                <span role="status">{t('map.places', { count: shown.length })}</span>
              </h2>
              {city.map && (
                <div className={ready ? undefined : 'waiting'}>
                  <ViewSwitch />
                </div>
              )}
            </div>
            {place && selected && <SelectedPlace service={selected} index={readPlaceId(place).index} city={city} />}
            {query && <FoundWords query={query} />}
            <PlaceList
              services={filtering ? matches : about}
              unknown={filtering ? unknown : []}
              selected={selected}
              city={city}
              onFocus={setFocused}
              onMap={view === 'map'}
            />
          </div>
        </div>
      </Main>
    </CityFrame>
  )
}

/** The map is here, and the code that draws it is not: after a change of the app, without a network. */
function MapCodeMissing() {
  const { t } = useTranslation()
  return <p className={styles['missing']}>{t('map.needsNetwork')}</p>
}

function ViewSwitch() {
  const { t } = useTranslation()
  const { view, setView } = useMapAddress()
  return (
    <Segments
      label={t('map.view')}
      value={view}
      onChange={setView}
      options={[
        { value: 'list', icon: 'list', label: t('map.list') },
        { value: 'map', icon: 'map', label: t('frame.map') },
      ]}
    />
  )
}

function TopicSelect({ ready }: { ready: boolean }) {
  const { t } = useTranslation(['app', 'codes'])
  const { topic, setTopic } = useMapAddress()
  return (
    <div className={ready ? undefined : 'waiting'}>
      <PillSelect
        label={t('home.topics')}
        value={topic ?? ''}
        onChange={(next) => setTopic(next || undefined)}
        options={[{ value: '', label: t('topic.all') }, ...topics.map((value) => ({ value, label: code(t, `topic.${value}`) }))]}
      />
    </div>
  )
}
