import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { parseRoundCities, type RoundCities } from '#content/quality/round-city.ts'
import { Main } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { CityList } from './city-list.tsx'

// What reads hours and phones is large, and other pages of staff do without it.
const CityRound = lazy(async () => ({ default: (await import('./city-round.tsx')).CityRound }))

interface Props {
  files: StaffFiles
  /** The address of the editor. */
  editor: string
}

/** "Still correct?": the cities, or the round of one. */
export function Rounds({ files, editor }: Props) {
  const { t } = useTranslation('staff')
  const { city } = useParams()
  const [cities, setCities] = useState<RoundCities | 'failed'>()
  const load = useCallback(
    () =>
      void files
        .read('rounds.json')
        .then(parseRoundCities)
        .then(setCities, () => setCities('failed')),
    [files],
  )
  useEffect(load, [load])
  if (city !== undefined) {
    return (
      <Main>
        <Suspense fallback={<h1>{t('office.rounds')}</h1>}>
          <CityRound key={city} city={city} files={files} editor={editor} />
        </Suspense>
      </Main>
    )
  }
  return (
    <Main>
      <h1>{t('office.rounds')}</h1>
      <p>{t('rounds.lead')}</p>
      {cities === 'failed' && (
        <Note icon="wifi-off" tone="lamp">
          {t('rounds.notHere')}
        </Note>
      )}
      {cities && cities !== 'failed' && <CityList cities={cities} />}
    </Main>
  )
}
