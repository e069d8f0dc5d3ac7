import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { topics } from '#content/schema/codes.ts'
import type { CityFrame } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Chip, Chips } from '#ui/chips.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { useDeskWork } from '../desk.ts'
import { type Hit, hitsOfFound, hitsOfTopic } from './hit.ts'
import styles from './reception.module.css'
import { Results } from './results.tsx'

const SEARCH = 'reception-search'

/** Where the next thing is looked for. */
export function focusSearch(): void {
  document.getElementById(SEARCH)?.focus()
}

interface Props {
  city: CityFrame
  /** The key of the page that is shown. */
  open: string | undefined
  /** The keys of the pages on the list. */
  taken: readonly string[]
  onOpen: (hit: Hit) => void
  onTake: (hit: Hit) => void
}

/** What is looked for, in words or by topic, in the language of those who work here. */
export function Finder({ city, open, taken, onOpen, onTake }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const { reception } = useDeskWork()
  const [query, setQuery] = useState('')
  const [topic, setTopic] = useState<string>()
  const wanted = query.trim()
  const answer = useAnswer(city.id, wanted, topic)
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    const here = part.current!
    focusSearch()
    here.addEventListener('keydown', walk)
    return () => here.removeEventListener('keydown', walk)
  }, [])
  return (
    <section ref={part} className={styles['finder']} aria-labelledby="reception-label">
      <h2 id="reception-label">
        <label htmlFor={SEARCH}>{staff('reception.question')}</label>
      </h2>
      <SearchField
        id={SEARCH}
        action=""
        buttonLabel={t('search.button')}
        clearLabel={t('search.clear')}
        value={query}
        onValue={setQuery}
        onSubmit={() => answer.is === 'done' && answer.hits[0] && onOpen(answer.hits[0])}
      />
      {!wanted && (
        <Chips label={t('home.topics')}>
          {topics.map((name) => (
            <Chip
              key={name}
              icon={reception.topicIcons[name]!}
              pressed={topic === name}
              onPress={() => setTopic(topic === name ? undefined : name)}
            >
              {code(t, `topic.${name}`)}
            </Chip>
          ))}
        </Chips>
      )}
      <p role="status" className="small soft">
        {answer.is === 'done' && wanted && t('search.count', { count: answer.hits.length })}
        {answer.is === 'failed' && t('search.failed')}
      </p>
      {answer.is === 'done' && (
        <>
          <h3 className="visually-hidden">{staff('reception.results')}</h3>
          <Results hits={answer.hits} city={city} open={open} taken={taken} onOpen={onOpen} onTake={onTake} />
        </>
      )}
    </section>
  )
}

type Answer = { is: 'none' } | { is: 'failed' } | { is: 'done'; hits: readonly Hit[] }

/** What was found for the latest words, or stands under the topic; the answer before stays until the next is there. */
function useAnswer(city: string, query: string, topic: string | undefined): Answer {
  const { reception, content, settings } = useDeskWork()
  const language = settings.staffLanguage
  const [answer, setAnswer] = useState<Answer>({ is: 'none' })
  const ask = useCallback(async (): Promise<Answer> => {
    if (query) return { is: 'done', hits: hitsOfFound(await reception.find(city, language, query)) }
    if (!topic) return { is: 'none' }
    const reader = await content(city, language)
    return reader ? { is: 'done', hits: hitsOfTopic(await reader.topic(topic)) } : { is: 'failed' }
  }, [reception, content, city, language, query, topic])
  useEffect(() => {
    let current = true
    const tell = (next: Answer) => {
      if (current) startTransition(() => setAnswer(next))
    }
    ask().then(tell, () => tell({ is: 'failed' }))
    return () => {
      current = false
    }
  }, [ask])
  return answer
}

/** Up and down walk from the field through the results and back. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const here = event.currentTarget as HTMLElement
  const stops = [...here.querySelectorAll<HTMLElement>('input, [data-result]')]
  const present = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[present + step]
  if (present === -1 || !next) return
  event.preventDefault()
  next.focus()
}
