import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame as City } from '#content/views.ts'
import { formatDay } from '#i18n/format.ts'
import { seen } from '#plan/change.ts'
import { type Plan, type PlanGroup, planFor } from '#plan/plan.ts'
import { EMPTY_PLAN, type StoredPlan } from '#plan/stored-plan.ts'
import { Note } from '#ui/note.tsx'
import { Progress } from '#ui/progress.tsx'
import { Section } from '#ui/section.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import { useDeviceWord } from '../frame/device.ts'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { paths } from '../paths.ts'
import { Aside } from './aside.tsx'
import { ChangedGuides } from './changed-guides.tsx'
import styles from './checklist.module.css'
import { DueSteps } from './due-steps.tsx'
import { MoreDays } from './more-days.tsx'
import type { PlanContent } from './plan-content.ts'
import { PlanGuide } from './plan-guide.tsx'
import { Papers, Places } from './to-bring.tsx'
import { useRenamed } from './use-renamed.ts'
import { WholePlan } from './whole-plan.tsx'

interface Props {
  city: City
  content: PlanContent
  mine: MyPlan
  today: string
  onDelete: () => void
}

/** The plan: what is due, what to do now and later, what to bring and where to go. */
export function Checklist(props: Props) {
  const { city, content, mine, today } = props
  const { t: own } = useTranslation('personal')
  const desk = useDeskFrame()
  const stored = mine.plan ?? EMPTY_PLAN
  const plan = useMemo(
    () =>
      planFor(
        stored,
        [...content.guides.values()].map(({ facts }) => facts),
        today,
      ),
    [stored, content, today],
  )
  useRenamed(city.id, mine, content)
  useTitlesSeen(plan, mine, content)
  const next = nextStep(plan)
  return (
    <>
      <Summary city={city.id} stored={stored} today={today} />
      <ChangedGuides changed={plan.changed} mine={mine} content={content} />
      {!mine.kept && !desk && (
        <div className={styles['note']}>
          <Note icon="circle-alert" tone="lamp">
            <p>{own('plan.notKept')}</p>
          </Note>
        </div>
      )}
      {plan.groups.length === 0 ? <p className={styles['progress']}>{own('plan.nothingFits')}</p> : <Done {...plan.progress} />}
      <DueSteps {...props} due={plan.due} />
      <MoreDays missing={plan.missingDays} mine={mine} today={today} />
      {plan.groups.map((group) => (
        <Section key={group.when} title={own(`plan.group.${group.when}`)}>
          <ul>
            {group.guides.map((guide) => (
              <PlanGuide key={guide.id} {...props} guide={guide} next={next} />
            ))}
          </ul>
        </Section>
      ))}
      <Papers papers={plan.papers} city={city} />
      <Places places={plan.places} content={content} city={city} />
      <Aside plan={plan} mine={mine} content={content} />
      <WholePlan {...props} plan={plan} stored={stored} />
    </>
  )
}

/** Why somebody is here and since when, in sentences; and the way to change it. */
function Summary({ city, stored: { answers, days }, today }: { city: string; stored: StoredPlan; today: string }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const { arrival } = days
  return (
    <>
      <p>
        {answers.purpose && <span>{own(`plan.here.${answers.purpose}`)}</span>}{' '}
        {arrival && <span>{own(arrival > today ? 'plan.arriving' : 'plan.arrived', { day: formatDay(t, arrival) })}</span>}
      </p>
      <Link className="alone" to={paths.plan({ language: i18n.language, city })} replace={false} state={{ view: 'answers' }}>
        {own('plan.change')}
      </Link>
    </>
  )
}

function Done({ done, all }: Plan['progress']) {
  const { t: own } = useTranslation('personal')
  const { t: onDesk } = useTranslation('desk')
  const desk = useDeskFrame()
  const word = useDeviceWord()
  const words = own('plan.progress', { done, count: all })
  return (
    <div className={styles['progress']}>
      <p>
        <strong>{words}</strong> <span className="soft">{desk ? onDesk('take.forgets') : own('plan.onlyHere', { context: word })}</span>
      </p>
      <Progress done={all > 0 ? done / all : 0} label={words} />
    </div>
  )
}

/** The first step that is not done and that everybody needs. */
function nextStep({ groups }: { groups: PlanGroup[] }): string | undefined {
  const steps = groups.flatMap(({ guides }) => guides.flatMap((guide) => guide.steps))
  return steps.find((step) => !step.done && !step.facts.optional)?.key
}

/** Remembers what the guides of the plan are called, so that one that goes away can be named. */
function useTitlesSeen({ groups, gone }: Plan, mine: MyPlan, content: PlanContent): void {
  const titles: StoredPlan['titles'] = {}
  for (const { id } of groups.flatMap(({ guides }) => guides)) {
    const title = content.guides.get(id)?.title
    if (title) titles[id] = { title: title.text, language: title.language }
  }
  // A plan that has just been deleted does not come back by this.
  const isNew = mine.plan !== undefined && Object.entries(titles).some(([id, { title }]) => mine.plan?.titles[id]?.title !== title)
  useEffect(() => {
    if (isNew) mine.change((plan) => seen(plan, titles, gone))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told once, when a title is new
  }, [isNew])
}
