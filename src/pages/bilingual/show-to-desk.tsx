import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Paper } from '#content/records/parts.ts'
import type { CityFrame, GuideView } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useNow } from '../directory/use-now.ts'
import { guideBlocks } from './guide-blocks.ts'
import { both, type Pair, type Speakers, saidBoth } from './pair.ts'
import { paperBlock } from './paper-block.ts'
import { firstSecondLanguage, SecondLanguageChoice } from './second-language-choice.tsx'
import { serviceBlocks } from './service-blocks.ts'
import styles from './show-to-desk.module.css'
import type { Speaker } from './speaker.ts'
import { InItsLanguage, TwoLines } from './two-lines.tsx'
import { type PageInTwo, useTwoViews } from './use-two-views.ts'
import { type WeekOf, weekAt } from './week-of.ts'

interface Props {
  city: CityFrame
  /** `service/igi-cluj` */
  pageKey: string
  /** Of a guide: the one step it is about. */
  step: string | undefined
  onClose: () => void
}

/** A screen to hold out to the person at the desk: their language large, the reader's under it, line by line. */
export function ShowToDesk({ city, pageKey, step, onClose }: Props) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const [second, setSecond] = useState(() => firstSecondLanguage(i18n.language, city.languages[0]))
  const shown = useTwoViews(city.id, [pageKey], second)
  const now = useNow()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['show']} onClose={onClose} aria-labelledby="show">
      <div className={styles['top']}>
        <Button look="quiet" onClick={() => dialog.current?.close()}>
          <Icon name="x" />
          {own('show.close')}
        </Button>
      </div>
      <h1 id="show" className={styles['lead']}>
        {own('show.lead', { language: code(t, `language.${second}`) })}
      </h1>
      {shown === 'missing' && <p role="alert">{t('trouble.no-network')}</p>}
      {typeof shown === 'object' && shown.pages[0] && (
        <Said page={onlyStep(shown.pages[0], step)} speakers={shown.speakers} week={weekAt(now, city)} />
      )}
      <SecondLanguageChoice label={own('show.language')} value={second} onChange={setSecond} />
    </dialog>
  )
}

/** The guide as if it had this step alone. */
function onlyStep(page: PageInTwo, step: string | undefined): PageInTwo {
  if (!step || !('guide' in page)) return page
  const narrow = (guide: GuideView): GuideView => ({
    ...guide,
    facts: { ...guide.facts, steps: guide.facts.steps.filter(({ id }) => id === step) },
  })
  return { key: page.key, guide: { theirs: narrow(page.guide.theirs), mine: narrow(page.guide.mine) } }
}

function Said({ page, speakers, week }: { page: PageInTwo; speakers: Speakers; week: WeekOf }) {
  const greeting = [
    both(speakers, ({ own }) => own('show.hello')),
    both(speakers, ({ t, own }) => own('show.mine', { language: code(t, `language.${speakers.mine.language}`) })),
    aboutWhat(page, speakers),
  ]
  return (
    <>
      <section className={styles['greeting']}>
        <div className={styles['theirs']}>
          {greeting.map(({ theirs }) => (
            <InItsLanguage key={theirs.text} said={theirs} as="p" />
          ))}
        </div>
        <div>
          {greeting.map(({ mine }) => (
            <InItsLanguage key={mine.text} said={mine} as="p" />
          ))}
        </div>
      </section>
      <Papers papers={papersOf(page)} speakers={speakers} />
      <Questions speakers={speakers} />
      <Facts page={page} speakers={speakers} week={week} />
    </>
  )
}

/** Names of places and guides come in the language they have; the sentence around them is the speaker's. */
function aboutWhat(page: PageInTwo, speakers: Speakers): Pair {
  if ('service' in page) {
    const { theirs, mine } = page.service
    return saidBoth(
      { text: speakers.theirs.own('show.place', { thing: theirs.words.name }), language: speakers.theirs.language },
      { text: speakers.mine.own('show.place', { thing: mine.words.name }), language: speakers.mine.language },
    )
  }
  const { theirs, mine } = page.guide
  return saidBoth(
    { text: speakers.theirs.own('show.about', { thing: theirs.words.title }), language: speakers.theirs.language },
    { text: speakers.mine.own('show.about', { thing: mine.words.title }), language: speakers.mine.language },
  )
}

function papersOf(page: PageInTwo): Paper[] {
  return 'service' in page ? page.service.mine.facts.bring : page.guide.mine.facts.steps.flatMap(({ bring }) => bring)
}

function Papers({ papers, speakers }: { papers: readonly Paper[]; speakers: Speakers }) {
  const { t: own } = useTranslation('personal')
  return paperBlock(papers, speakers).map(({ rows }) => (
    <section key="papers" className={styles['part']}>
      <TwoLines pair={both(speakers, (speaker) => speaker.own('show.papers'))} as="h2" theirs={styles['theirs']} />
      <p className="small soft">{own('show.papersHint')}</p>
      <ul>
        {rows.map((row, index) => (
          // A paper may be asked for in two situations; the lines never change their places.
          <li key={index}>
            {'heading' in row.fact ? (
              <TwoLines pair={row} />
            ) : (
              <label>
                <input type="checkbox" />
                <span>
                  <TwoLines pair={row} theirs={styles['theirs']} />
                </span>
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}

const QUESTIONS: ((speaker: Speaker) => string)[] = [
  ({ own }) => own('show.missing'),
  ({ own }) => own('show.comeBack'),
  ({ own }) => own('show.howMuch'),
  ({ own }) => own('show.slowly'),
  ({ own }) => own('show.interpreter'),
]

function Questions({ speakers }: { speakers: Speakers }) {
  return (
    <section className={styles['part']}>
      <TwoLines pair={both(speakers, ({ own }) => own('show.write'))} as="h2" theirs={styles['theirs']} />
      <ul>
        {QUESTIONS.map((ask) => both(speakers, ask)).map((pair) => (
          <li key={pair.theirs.text}>
            <TwoLines pair={pair} theirs={styles['theirs']} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Address, phone and hours of a place, or the steps of a guide, for both to point at. */
function Facts({ page, speakers, week }: { page: PageInTwo; speakers: Speakers; week: WeekOf }) {
  const blocks = 'service' in page ? serviceBlocks(page.service, speakers, week).slice(0, 1) : guideBlocks(page.guide, speakers).slice(-1)
  return blocks.map(({ title, rows }) => (
    <section key={title?.theirs.text} className={styles['part']}>
      {title && <TwoLines pair={title} as="h2" theirs={styles['theirs']} />}
      <ul>
        {rows.map((row) => (
          <li key={`${row.theirs.text} ${JSON.stringify(row.fact)}`}>
            <TwoLines pair={row} theirs={styles['theirs']} />
            {row.more && <TwoLines pair={row.more} theirs={styles['theirs']} />}
            {'lines' in row.fact && row.fact.lines.length > 0 && (
              <p className={styles['fact']} dir="ltr">
                {row.fact.lines.join(', ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  ))
}
