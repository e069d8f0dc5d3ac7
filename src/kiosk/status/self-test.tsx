import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { code, formatList, isolated } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { StateLine } from '#ui/state-line.tsx'
import { useDeskWork } from '../desk.ts'
import type { MapTest, SearchTest, WordsTest } from '../desk-status.ts'
import { useCityName } from '../use-city-name.ts'
import { Part } from './part.tsx'
import { printTestSheet } from './test-sheet.ts'

interface Results {
  searches: { city: string; search: SearchTest }[]
  maps: { city: string; map: MapTest }[]
  signature: 'right' | 'wrong'
  words: WordsTest
}

/** Tries at the press of a button what this desk is there for. */
export function SelfTest() {
  const { t } = useTranslation('staff')
  const { settings, status } = useDeskWork()
  const [isTesting, setTesting] = useState(false)
  const [results, setResults] = useState<Results>()
  const start = async () => {
    setTesting(true)
    const [searches, maps, signature, words] = await Promise.all([
      inTurn(settings.cities, async (city) => ({ city, search: await status.test.search(city, settings.staffLanguage) })),
      inTurn(settings.cities, async (city) => ({ city, map: await status.test.map(city) })),
      status.test.signature(),
      status.test.words(settings.languages),
    ])
    setResults({ searches, maps, signature, words })
    setTesting(false)
  }
  return (
    <Part title={t('status.test')}>
      <Button disabled={isTesting} onClick={() => void start()}>
        <Icon name="list-checks" />
        {t('status.testStart')}
      </Button>
      <p role="status" className={results && !isTesting ? 'visually-hidden' : undefined}>
        {isTesting ? t('status.testing') : results && t(`status.${worstOf(results)}`)}
      </p>
      {results && !isTesting && <ResultList results={results} />}
      <Paper />
    </Part>
  )
}

/** One city after the other: a map fills much of the memory while it is tested. */
async function inTurn<T>(cities: readonly string[], test: (city: string) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (const city of cities) results.push(await test(city))
  return results
}

/** Said when the tests are over; the list below it says which. */
function worstOf({ searches, maps, signature, words }: Results): Outcome {
  const outcomes = [
    ...searches.map(({ search }) => outcomeOf(search)),
    ...maps.map(({ map }) => mapOutcome[map]),
    signature,
    outcomeOf(words),
  ]
  return (['wrong', 'missing'] as const).find((bad) => outcomes.includes(bad)) ?? 'right'
}

function outcomeOf({ is }: SearchTest | WordsTest): Outcome {
  return is === 'none' ? 'missing' : is
}

function ResultList({ results: { searches, maps, signature, words } }: { results: Results }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const name = useCityName()
  return (
    <Rows>
      {searches.map(({ city, search }) => (
        <Result key={city} test={t('status.testSearch')} outcome={outcomeOf(search)}>
          {search.is === 'none' && t('status.searchNone', { city: name(city) })}
          {search.is === 'right' && t('status.searchRight', { word: isolated(search.word), city: name(city) })}
          {search.is === 'wrong' && t('status.searchWrong', { word: isolated(search.word), city: name(city) })}
        </Result>
      ))}
      {maps.map(({ city, map }) => (
        <Result key={city} test={t('status.testMap')} outcome={mapOutcome[map]}>
          {t(mapWords[map], { city: name(city) })}
        </Result>
      ))}
      <Result test={t('status.testSignature')} outcome={signature}>
        {t(signature === 'right' ? 'status.signatureRight' : 'status.signatureWrong')}
      </Result>
      <Result test={t('status.testWords')} outcome={outcomeOf(words)}>
        {words.is === 'right' && t('status.wordsRight')}
        {words.is === 'none' && t('status.wordsNone')}
        {words.is === 'missing' &&
          t('status.wordsMissing', {
            languages: formatList(
              app,
              words.languages.map((language) => code(app, `language.${language}`)),
            ),
          })}
      </Result>
    </Rows>
  )
}

const mapWords = {
  right: 'status.mapRight',
  older: 'status.mapOlder',
  broken: 'status.mapBroken',
  none: 'status.mapNone',
  no: 'status.mapNo',
} as const satisfies Record<MapTest, string>

const mapOutcome = { right: 'right', older: 'right', broken: 'wrong', none: 'missing', no: 'missing' } as const satisfies Record<
  MapTest,
  Outcome
>

type Outcome = 'right' | 'wrong' | 'missing'

const looks = {
  right: { icon: 'circle-check', tone: 'open' },
  wrong: { icon: 'triangle-alert', tone: 'danger' },
  missing: { icon: 'circle-alert', tone: 'soon' },
} as const

function Result({ test, outcome, children }: { test: string; outcome: Outcome; children: ReactNode }) {
  const { t } = useTranslation('staff')
  return (
    <Row>
      <p>
        <b>{test}</b>
      </p>
      <StateLine {...looks[outcome]} word={t(`status.${outcome}`)} />
      <p>{children}</p>
    </Row>
  )
}

/** Whether the printer is right can only be seen on paper. */
function Paper() {
  const { t, i18n } = useTranslation('staff')
  const { settings } = useDeskWork()
  const print = () =>
    printTestSheet(settings.paper, i18n.language, {
      title: t('status.paperTitle'),
      lines: [t('status.paperFrame'), t('status.paperMend')],
    })
  return (
    <>
      <Button look="second" onClick={print}>
        <Icon name="printer" />
        {t('status.paperButton')}
      </Button>
      <p className="small soft">{t('status.paperHint')}</p>
    </>
  )
}
