import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { cityTime } from '#content/opening-hours.ts'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame as City } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Main } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { useNow } from '../directory/use-now.ts'
import { CityFrame } from '../frame/city-frame.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useContent } from '../frame/use-content.ts'
import { isMade, type MyPlan, useMyPlan } from '../frame/use-my-plan.ts'
import { AnswersList } from './answers-list.tsx'
import { Ask } from './ask.tsx'
import { Checklist } from './checklist.tsx'
import { IncomingPlan } from './incoming-plan.tsx'
import { OpenPlanFile } from './open-plan-file.tsx'
import { planContent } from './plan-content.ts'
import styles from './plan-page.module.css'
import { QUESTIONS } from './questions.tsx'
import { type PlanPlace, usePlanPlace } from './use-plan-place.ts'

/** What the plan is made of lies on the device alone; the directory has to be here for it to be shown. */
export async function loadPlan(content: ContentReader): Promise<object | undefined> {
  return (await content.frame()) && {}
}

/** What to do, in order, for one reader. */
export function PlanPage({ city }: { city: City }) {
  const { t: own } = useTranslation('personal')
  return (
    <CityFrame city={city} tab="plan">
      <Main>
        <h1 className={styles['title']}>{own('plan.title')}</h1>
        <PlanOnDevice city={city} />
      </Main>
    </CityFrame>
  )
}

/** In a page as it was built nobody has a plan, and nobody can make one. */
function PlanOnDevice({ city }: { city: City }) {
  const { t } = useTranslation()
  const { t: own } = useTranslation('personal')
  const mine = useMyPlan(city.id)
  const now = useNow()
  const content = useContent(city.id, planContent)
  const { place, go, back } = usePlanPlace(city.id)
  const { hash, key } = useLocation()
  const navigate = useNavigate()
  const last = useRef(key)
  // A new part is a new page to somebody who cannot see it. A question takes the focus itself.
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    if (place.question === undefined) document.getElementById('content')?.focus({ preventScroll: true })
  }, [key, place.question])
  if (!mine || !now) return <p className={styles['lead']}>{own('plan.lead')}</p>
  const today = cityTime(now, city.timezone).day
  if (hash)
    return (
      <IncomingPlan
        mine={mine}
        packed={hash.slice(1)}
        onDone={(taken) => void navigate({ hash: '' }, { replace: true, state: taken ? { view: 'plan' } : {} })}
      />
    )
  const { question, single = false, view } = place
  if (question !== undefined && question in QUESTIONS) {
    const next = question + 1 < QUESTIONS.length ? { question: question + 1 } : { view: 'plan' as const }
    return (
      <Ask
        key={question}
        mine={mine}
        today={today}
        number={question}
        single={single}
        onDone={() => (single ? back() : go(next))}
        onBack={back}
      />
    )
  }
  if (view === 'answers') return <AnswersList city={city.id} plan={mine.plan} />
  if (!isMade(mine.plan) && view !== 'plan') return <Start city={city.id} mine={mine} wasDeleted={view === 'deleted'} go={go} />
  if (content === 'failed') return <Note icon="wifi-off">{t('opening.offlineText')}</Note>
  return content ? (
    <Checklist
      city={city}
      content={content}
      mine={mine}
      today={today}
      onDelete={() => {
        mine.remove()
        go({ view: 'deleted' })
      }}
    />
  ) : null
}

interface StartProps {
  city: string
  mine: MyPlan
  wasDeleted: boolean
  go: (place: PlanPlace) => void
}

function Start({ city, mine, wasDeleted, go }: StartProps) {
  const { t: own } = useTranslation('personal')
  const desk = useDeskFrame()
  const start = () => {
    // Also who skips every question has a plan.
    mine.change((plan) => plan)
    go({ question: 0 })
  }
  return (
    <>
      <p role="status">{wasDeleted && own('plan.deleted')}</p>
      <p className={styles['lead']}>{own('plan.lead')}</p>
      <div className={styles['actions']}>
        <Button wide onClick={start}>
          {own('plan.start')}
        </Button>
        {!desk && <OpenPlanFile city={city} mine={mine} onTaken={() => go({ view: 'plan' })} />}
      </div>
    </>
  )
}
