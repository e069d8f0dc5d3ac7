import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { formatSize } from '#i18n/format.ts'
import { useInWords } from '#i18n/in-words.ts'
import type { MapStatus } from '#sync/map-status.ts'
import type { CityStatus, Trouble } from '#sync/status.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Progress } from '#ui/progress.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { useDeskWork } from '../desk.ts'
import styles from './preparation.module.css'

/** Fetches the directories and maps of the settings, one after the other, and tells how far each is. */
export function Preparation() {
  const { t } = useTranslation('staff')
  const { settings, statusOf, mapOf } = useDeskWork()
  const [isFetching, fetchAll] = useFetchAll()
  useBoards()
  const isAllHere = settings.cities.every((city) => isHere(statusOf(city)) && (!settings.maps || ['kept', 'none'].includes(mapOf(city).is)))
  return (
    <div className={styles['preparation']}>
      <Rows>
        {settings.cities.map((city) => (
          <CityRows key={city} city={city} isFetching={isFetching} />
        ))}
      </Rows>
      {!isFetching && !isAllHere && (
        <Button look="second" onClick={fetchAll}>
          <Icon name="refresh-cw" />
          {t('setup.again')}
        </Button>
      )}
    </div>
  )
}

/** Whether the desk can show its own city. */
export function useHasDirectory(): boolean {
  const { settings, statusOf } = useDeskWork()
  useBoards()
  return statusOf(settings.cities[0]!).is === 'saved'
}

function isHere(status: CityStatus): boolean {
  return status.is === 'saved' && !status.trouble
}

/** Fetches at once and, by the function, again. */
function useFetchAll(): [boolean, () => void] {
  const { settings, prepare } = useDeskWork()
  const [round, setRound] = useState(0)
  const wanted = useMemo(() => ({ cities: settings.cities, round }), [settings, round])
  const [done, setDone] = useState<typeof wanted>()
  useEffect(() => {
    let over = false
    const all = async () => {
      for (const city of wanted.cities) if (!over) await prepare(city)
    }
    void all().finally(() => setDone(wanted))
    return () => {
      over = true
    }
  }, [wanted, prepare])
  return [done !== wanted, useCallback(() => setRound((before) => before + 1), [])]
}

/** Shows this part anew when a board tells something. */
function useBoards(): void {
  const { settings, statusOf, watchStatus, mapOf, watchMaps } = useDeskWork()
  const told = () => JSON.stringify(settings.cities.map((city) => [statusOf(city), mapOf(city)]))
  useSyncExternalStore(watchStatus, told)
  useSyncExternalStore(watchMaps, told)
}

function CityRows({ city, isFetching }: { city: string; isFetching: boolean }) {
  const { t } = useTranslation('staff')
  const { settings, cities, statusOf, mapOf } = useDeskWork()
  const inWords = useInWords()
  const entry = cities.find(({ id }) => id === city)
  const name = entry ? inWords(entry.name).text : city
  return (
    <>
      <PartRow label={t('setup.directory', { city: name })} state={stateOfDirectory(statusOf(city), isFetching)} />
      {settings.maps && <PartRow label={t('map.title', { ns: 'app', city: name })} state={stateOfMap(mapOf(city), isFetching)} />}
    </>
  )
}

type State =
  | { is: 'wait' | 'here' | 'noMap' }
  | { is: 'loaded'; loaded: number; total: number }
  | { is: 'hereNotNew' | 'notHere'; trouble: Trouble | undefined }

function stateOfDirectory(status: CityStatus, isFetching: boolean): State {
  if (status.is === 'saving') return { ...status, is: 'loaded' }
  if (status.is === 'saved') return status.trouble ? { is: 'hereNotNew', trouble: status.trouble } : { is: 'here' }
  if (isFetching) return { is: 'wait' }
  return { is: 'notHere', trouble: status.is === 'not-saved' ? status.trouble : undefined }
}

function stateOfMap(status: MapStatus, isFetching: boolean): State {
  if (status.is === 'loading') return { ...status, is: 'loaded' }
  if (status.is === 'kept') return { is: 'here' }
  if (status.is === 'none') return { is: 'noMap' }
  if (isFetching) return { is: 'wait' }
  return { is: 'notHere', trouble: status.is === 'failed' ? status.trouble : undefined }
}

const icons = {
  wait: 'hourglass',
  loaded: 'download',
  here: 'circle-check',
  noMap: 'info',
  hereNotNew: 'circle-alert',
  notHere: 'circle-alert',
} as const satisfies Record<State['is'], IconName>

function PartRow({ label, state }: { label: string; state: State }) {
  const { t, i18n } = useTranslation('staff')
  const { t: app } = useTranslation()
  return (
    <Row before={<Icon name={icons[state.is]} />}>
      <p>
        <b>{label}</b>
      </p>
      {state.is === 'loaded' ? (
        <>
          <Progress done={state.loaded / state.total} label={label} />
          <p className="small soft">
            {t('setup.loaded', {
              loaded: formatSize(app, i18n.language, state.loaded),
              total: formatSize(app, i18n.language, state.total),
            })}
          </p>
        </>
      ) : (
        <p className="small soft">
          {t(`setup.${state.is}`)} {'trouble' in state && state.trouble && app(`trouble.${state.trouble}`)}
        </p>
      )}
    </Row>
  )
}
