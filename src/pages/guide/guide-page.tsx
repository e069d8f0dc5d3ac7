import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import type { StepFacts } from '#content/records/guide.ts'
import type { CityFrame as City, GuideView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { directionOf, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { useLanguageOf, Words } from '#i18n/words.tsx'
import { Cards, IconLine } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { Due, Step, Steps } from '#ui/steps.tsx'
import { ShowButton } from '../bilingual/show-button.tsx'
import { BackLink } from '../directory/back-link.tsx'
import { DirectoryText } from '../directory/directory-text.tsx'
import { FeeLines } from '../directory/fee-lines.tsx'
import { LanguageNotice } from '../directory/language-notice.tsx'
import { ReadAloud } from '../directory/listen/read-aloud.tsx'
import { Papers } from '../directory/papers.tsx'
import { QuickExit, QuickExitLimit } from '../directory/quick-exit.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { Trust } from '../directory/trust.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import { paths } from '../paths.ts'
import { PageActions } from '../share/page-actions.tsx'
import styles from './guide-page.module.css'
import { StepTick, TicksDone } from './ticks.tsx'
import { type Ticks, useTicks } from './use-ticks.ts'

export interface GuideData {
  guide: GuideView
}

export async function loadGuide(content: ContentReader, id: string): Promise<GuideData | undefined> {
  const guide = await content.guide(id)
  return guide && { guide }
}

/** A task, step by step. */
export function GuidePage({ city, guide }: GuideData & { city: City }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { facts, words, language } = guide
  const topic = facts.topics[0]!
  const inWords = useLanguageOf(language)
  const ticks = useTicks(city.id, guide)
  return (
    <CityFrame city={city} tab={undefined} reading>
      {facts.topics.includes('safety') && <QuickExit to={city.quickExit} />}
      <Main>
        {facts.topics.includes('safety') && <QuickExitLimit />}
        <ReadAloud
          topic={topic}
          back={<BackLink to={paths.topic({ language: i18n.language, city: city.id }, topic)}>{code(t, `topic.${topic}`)}</BackLink>}
          otherLanguages={[SOURCE_LANGUAGE, ...city.languages]}
        >
          <h1 {...inWords}>{words.title}</h1>
          {guide.officeTitle && (
            <Words className={styles['otherName']} text={guide.officeTitle.text} language={guide.officeTitle.language} />
          )}
          <LanguageNotice language={language} translation={words.translation} />
          <p className={styles['lead']} {...inWords}>
            {words.summary}
          </p>
          <PageActions city={city} page={{ city: city.id, key: `guide/${facts.id}`, title: words.title, language }} />
          <div className={styles['intro']}>
            <DirectoryText html={words.intro} language={language} city={city.id} terms={guide.terms} />
          </div>
          {ticks && <TicksDone ticks={ticks} />}
          <Steps>
            {facts.steps.map((step, index) => (
              <GuideStep key={step.id} step={step} number={index + 1} guide={guide} city={city} ticks={ticks} />
            ))}
          </Steps>
          <Trust
            trust={facts.trust}
            doubts={words.doubts}
            doubtsLanguage={language}
            translation={words.translation}
            city={city}
            page={{ key: `guide/${facts.id}`, title: words.title, language }}
          />
        </ReadAloud>
      </Main>
    </CityFrame>
  )
}

interface StepProps {
  step: StepFacts
  number: number
  guide: GuideView
  city: City
  ticks: Ticks | undefined
}

function GuideStep({ step, number, guide, city, ticks }: StepProps) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const words = guide.steps[step.id]
  if (!words) return null
  const other = words.language === i18n.language ? {} : { lang: words.language, dir: directionOf(words.language) }
  return (
    <Step id={step.id} number={number} title={words.title} state={stateOf(step, ticks)} {...other}>
      {step.optional && <p className="small soft">{t('guide.optional')}</p>}
      {step.deadline && <Deadline deadline={step.deadline} />}
      <DirectoryText html={words.html} language={words.language} city={city.id} terms={guide.terms} />
      {step.takes && <IconLine icon={<Icon name="hourglass" small />}>{durationWords(t, step.takes)}</IconLine>}
      {step.fees.length > 0 && (
        <div className={styles['fees']}>
          <Icon name="banknote" small />
          <div>
            <FeeLines fees={step.fees} notes={guide.notes} prefix={`steps.${step.id}.`} />
          </div>
        </div>
      )}
      {step.services.length > 0 && (
        <Cards>
          {step.services.flatMap((id) => {
            const service = guide.services[id]
            return service
              ? [
                  <li key={id}>
                    <ServiceCard service={service} city={city} />
                  </li>,
                ]
              : []
          })}
        </Cards>
      )}
      {step.authorities?.map((id) => (
        <IconLine key={id} icon={<Icon name="circle-question-mark" small />}>
          {t('guide.officeUnknown', { office: guide.authorities[id] ?? id })}
        </IconLine>
      ))}
      {step.bring.length > 0 && (
        <Disclosure summary={t('guide.papers', { count: step.bring.length })} open>
          <Papers papers={step.bring} officeLanguage={city.languages[0]} />
          <div className={ticks ? styles['show'] : `${styles['show']} waiting`}>
            <ShowButton city={city} pageKey={`guide/${guide.facts.id}`} step={step.id} />
          </div>
        </Disclosure>
      )}
      <StepTick step={step} ticks={ticks} />
    </Step>
  )
}

function stateOf(step: StepFacts, ticks: Ticks | undefined): 'done' | 'next' | undefined {
  if (ticks?.isDone(step)) return 'done'
  return ticks?.isNext(step) ? 'next' : undefined
}

/** "At least 30 days before your visa ends", and the rule behind it. */
function Deadline({ deadline }: { deadline: NonNullable<StepFacts['deadline']> }) {
  const { t } = useTranslation(['app', 'codes'])
  const { days, before, after, law } = deadline
  const event = code(t, `event.${after}`)
  const sentence = before ? t('deadline.before', { count: days, event }) : t('deadline.after', { count: days, event })
  return (
    <>
      <Due icon={<Icon name="calendar-clock" small />}>{sentence}</Due>
      {law && (
        <Disclosure summary={t('deadline.why')}>
          <p className="small">{t('deadline.law', { law })}</p>
        </Disclosure>
      )}
    </>
  )
}

type T = ReturnType<typeof useTranslation<['app', 'codes']>>['t']

function durationWords(t: T, { from, to, unit }: NonNullable<StepFacts['takes']>): string {
  const length = t(`duration.${unit as 'days'}`, { count: to })
  return from ? t('duration.between', { from, length }) : t('duration.upTo', { length })
}
