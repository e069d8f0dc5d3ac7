import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GuideFacts } from '#content/records/guide.ts'
import { situations, topics } from '#content/schema/codes.ts'
import { type Plan, planFor } from '#plan/plan.ts'
import { type Answers, EMPTY_PLAN, type StoredPlan } from '#plan/stored-plan.ts'
import { guide } from './guides.ts'
import { anyDay, anyPlan } from './stored-plans.ts'

const TODAY = '2026-11-21'

const plan = (guides: GuideFacts[], stored: Partial<StoredPlan> = {}) => planFor({ ...EMPTY_PLAN, ...stored }, guides, TODAY)

/** `now: permit/apply permit/collect`, a line a group. */
function lines({ groups }: Plan): string[] {
  return groups.map(({ when, guides }) => `${when}: ${guides.flatMap(({ steps }) => steps.map(({ key }) => key)).join(' ')}`)
}

const WORK: Answers = { purpose: 'work' }
const STUDY: Answers = { purpose: 'study' }

describe('whom a guide is for', () => {
  test.each<[string[], Answers, boolean]>([
    [['everyone'], {}, true],
    [['everyone'], { purpose: 'family', children: false, work: 'none', home: 'have' }, true],
    [['just-arrived'], STUDY, true],
    [['settled'], STUDY, true],
    // The purpose decides, if it is known.
    [['work', 'study'], STUDY, true],
    [['work', 'family'], STUDY, false],
    [['work', 'family', 'just-arrived', 'settled'], STUDY, false],
    [['work', 'family'], {}, true],
    // Who looks for work.
    [['work', 'looking-for-work'], { ...STUDY, work: 'looking' }, true],
    [['looking-for-work'], { ...STUDY, work: 'have' }, false],
    [['looking-for-work'], { ...STUDY, work: 'none' }, false],
    [['looking-for-work'], STUDY, true],
    // Who has found work, in guides about work itself.
    [['work'], { ...STUDY, work: 'have' }, true],
    [['work', 'looking-for-work'], { ...STUDY, work: 'have' }, true],
    [['work', 'family'], { ...STUDY, work: 'have' }, false],
    [['work'], { ...STUDY, work: 'none' }, false],
    // A condition that is denied excludes, one that applies is enough, one that is not known excludes nothing.
    [['family', 'with-children'], { purpose: 'family', children: false }, false],
    [['family', 'with-children'], { ...WORK, children: true }, true],
    [['with-children', 'just-arrived'], { children: false }, false],
    [['with-children'], WORK, true],
    [['everyone', 'with-children'], { children: false }, false],
    [['looking-for-home', 'just-arrived'], { home: 'have' }, false],
    [['looking-for-home', 'just-arrived'], { home: 'looking' }, true],
    [['looking-for-home', 'just-arrived'], {}, true],
  ])('%j is for somebody who said %j: %s', (situations, answers, isFor) => {
    expect(plan([guide('it', { for: situations })], { answers }).groups).toHaveLength(isFor ? 1 : 0)
  })
})

describe('when', () => {
  test.each<[string, string[], Partial<StoredPlan>, string]>([
    ['is later for people who have just arrived', ['settled'], { days: { arrival: '2026-10-01' } }, 'later'],
    ['is later for people who did not say when they arrived', ['settled'], {}, 'later'],
    ['is later on the last day of the first year', ['settled'], { days: { arrival: '2025-11-22' } }, 'later'],
    ['is now after a year', ['settled'], { days: { arrival: '2025-11-21' } }, 'now'],
    ['is now if it is for both', ['settled', 'just-arrived'], {}, 'now'],
    ['is now if no stage is named', ['everyone'], {}, 'now'],
  ])('%s', (_sentence, situations, stored, when) => {
    expect(plan([guide('it', { for: situations })], stored).groups.map((group) => group.when)).toEqual([when])
  })

  test('is when it is needed for safety, and for what nobody has to do', () => {
    const guides = [
      guide('emergency', { topics: ['safety', 'health'] }),
      guide('extras', { steps: [{ id: 'one', optional: true }] }),
      guide('mixed', { steps: [{ id: 'one', optional: true }, { id: 'two' }] }),
    ]
    expect(lines(plan(guides))).toEqual(['now: mixed/one mixed/two', 'when: extras/one emergency/go'])
  })

  const permit = guide('permit', {
    steps: [
      { id: 'apply', deadline: { days: 30, after: 'visa-end', before: true } },
      { id: 'insure', once: 'permit-start' },
      { id: 'renew', deadline: { days: 30, after: 'permit-end', before: true } },
      { id: 'move', deadline: { days: 30, after: 'moving-in' } },
      { id: 'lose', deadline: { days: 2, after: 'loss' } },
      { id: 'change', once: 'change' },
    ],
  })

  test('steps wait for what must have happened, and for what may never happen', () => {
    expect(lines(plan([permit]))).toEqual([
      'now: permit/apply permit/move',
      'permit: permit/insure permit/renew',
      'when: permit/lose permit/change',
    ])
  })

  test('they come when it has happened', () => {
    expect(lines(plan([permit], { days: { 'permit-start': TODAY, loss: '2026-11-20', change: '2026-11-22' } }))).toEqual([
      'now: permit/apply permit/insure permit/move permit/lose',
      'permit: permit/renew',
      'when: permit/change',
    ])
  })

  test('a permit that ends has begun', () => {
    expect(lines(plan([permit], { days: { 'permit-end': '2027-11-21' } }))[0]).toBe(
      'now: permit/apply permit/insure permit/renew permit/move',
    )
  })

  test('guides for later stay whole', () => {
    expect(lines(plan([{ ...permit, for: ['settled'] }]))).toHaveLength(1)
  })

  test('what is due soon does not wait for later', () => {
    const settled = { ...permit, for: ['settled'] }
    expect(lines(plan([settled], { days: { 'visa-end': '2026-12-28' } }))[0]).toBe('now: permit/apply permit/move')
    expect(lines(plan([settled], { days: { 'visa-end': '2027-12-28' } }))[0]).toMatch('later: ')
    expect(lines(plan([settled], { days: { 'visa-end': '2026-12-28' }, done: ['permit/apply'] }))[0]).toMatch('later: ')
  })
})

describe('the last day of a step', () => {
  const due = (deadline: { days: number; after: string; before?: true }, days: Record<string, string>, once?: string) =>
    plan([guide('it', { steps: [{ id: 'go', deadline, ...(once && { once }) }] })], { days }).due.map((step) => step.due)

  test.each([
    ['2026-11-20', 'over'],
    ['2026-11-21', 'soon'],
    ['2026-12-05', 'soon'],
    ['2026-12-06', 'later'],
  ])('%s is %s', (day, urgency) => expect(due({ days: 0, after: 'arrival' }, { arrival: day })).toEqual([{ day, urgency }]))

  test('is counted from the event, or back from it', () => {
    expect(due({ days: 30, after: 'arrival' }, { arrival: '2027-01-31' })[0]?.day).toBe('2027-03-02')
    expect(due({ days: 30, after: 'visa-end', before: true }, { 'visa-end': '2027-03-01' })[0]?.day).toBe('2027-01-30')
  })

  test('is not counted from before the step made sense', () => {
    const deadline = { days: 30, after: 'moving-in' }
    expect(due(deadline, { 'moving-in': '2026-10-01' }, 'permit-start')).toEqual([])
    expect(due(deadline, { 'moving-in': '2026-10-01', 'permit-start': '2026-12-01' }, 'permit-start')[0]?.day).toBe('2026-12-31')
    expect(due(deadline, { 'moving-in': '2027-01-01', 'permit-start': '2026-12-01' }, 'permit-start')[0]?.day).toBe('2027-01-31')
  })

  test('is behind those who have lived here for a year, or have a permit', () => {
    expect(due({ days: 8, after: 'arrival' }, { arrival: '2025-11-22' })).toHaveLength(1)
    expect(due({ days: 8, after: 'arrival' }, { arrival: '2025-11-21' })).toEqual([])
    const visa = { days: 30, after: 'visa-end', before: true as const }
    expect(due(visa, { 'visa-end': '2026-12-01' })).toHaveLength(1)
    expect(due(visa, { 'visa-end': '2026-12-01', 'permit-end': '2027-11-30' })).toEqual([])
    expect(due(visa, { 'visa-end': '2026-12-01', 'permit-start': '2026-12-24' })).toHaveLength(1)
  })

  test('is unknown as long as a day is', () => {
    const steps = [
      { id: 'apply', deadline: { days: 30, after: 'visa-end', before: true as const } },
      { id: 'move', deadline: { days: 30, after: 'moving-in' }, once: 'change' },
    ]
    const unknown = plan([guide('it', { steps })]).groups.flatMap(({ guides }) => guides.flatMap((planned) => planned.steps))
    expect(unknown.map((step) => step.unknownDay)).toEqual(['visa-end', 'change'])
  })
})

describe('the days to ask for', () => {
  const after = (event: string, more: object = {}) => ({ id: event, deadline: { days: 30, after: event }, ...more })
  const all = guide('it', {
    steps: ['contract-signing', 'moving-in', 'permit-end', 'visa-end', 'visa-start', 'arrival', 'loss', 'work-permit'].map((event) =>
      after(event),
    ),
  })
  const missing = (stored: Partial<StoredPlan>, guides = [all]) => plan(guides, stored).missingDays

  test('are those that everybody has or will have', () => {
    expect(missing({})).toEqual(['arrival', 'visa-start', 'visa-end', 'permit-end', 'moving-in', 'contract-signing'])
    expect(missing({ days: { arrival: TODAY, 'visa-start': TODAY } })).toEqual(['visa-end', 'permit-end', 'moving-in', 'contract-signing'])
  })

  test('are not those that this reader cannot have yet, or needs no more', () => {
    expect(missing({ answers: { home: 'looking' } })).toEqual(['arrival', 'visa-start', 'visa-end', 'permit-end'])
    expect(missing({ days: { 'visa-end': '2027-01-01' }, answers: { home: 'looking' } })).toEqual(['arrival', 'visa-start'])
    expect(missing({ days: { 'permit-end': '2027-01-01' }, answers: { home: 'looking' } })).toEqual(['arrival'])
  })

  test('are not those of steps that are done, or wait for something else', () => {
    const steps = [after('arrival'), after('moving-in', { once: 'change' })]
    expect(missing({ done: ['it/arrival'] }, [guide('it', { steps })])).toEqual([])
  })

  test('tell whether there is a permit, when steps wait for it', () => {
    const waiting = [guide('it', { steps: [{ id: 'join', once: 'permit-start' }] })]
    expect(missing({}, waiting)).toEqual(['permit-end'])
    expect(missing({ days: { 'visa-end': '2027-01-01' } }, waiting)).toEqual([])
    expect(missing({ days: { 'visa-end': '2026-11-20' } }, waiting)).toEqual(['permit-end'])
    expect(missing({ days: { 'permit-start': '2027-01-01' } }, waiting)).toEqual([])
  })
})

describe('the order', () => {
  test('of guides is: the earliest last day of three months, papers, the place in the topic, the topic, the name', () => {
    const guides = [
      guide('safe', { topics: ['everyday'], order: 10 }),
      guide('b', { topics: ['health'], order: 10 }),
      guide('a', { topics: ['health'], order: 10 }),
      guide('home', { topics: ['housing'], order: 10 }),
      guide('registry', { order: 20 }),
      guide('visa', { order: 10 }),
      guide('bus', { topics: ['everyday'], order: 50, steps: [{ id: 'go', deadline: { days: 90, after: 'arrival' } }] }),
      guide('years', { topics: ['everyday'], order: 70, steps: [{ id: 'go', deadline: { days: 91, after: 'arrival' } }] }),
      guide('tax', { topics: ['everyday'], order: 60, steps: [{ id: 'go', deadline: { days: 80, after: 'arrival' } }] }),
    ]
    const order = (stored: Partial<StoredPlan>) => plan(guides, stored).groups.flatMap((group) => group.guides.map(({ id }) => id))
    expect(order({ days: { arrival: TODAY } })).toEqual(['tax', 'bus', 'visa', 'registry', 'home', 'a', 'b', 'safe', 'years'])
    expect(order({ days: { arrival: TODAY }, done: ['tax/go'] })).toEqual([
      'bus',
      'visa',
      'registry',
      'home',
      'a',
      'b',
      'safe',
      'tax',
      'years',
    ])
  })

  test('of steps that are due is that of their days, whenever their guides are for', () => {
    const steps = [
      { id: 'second', deadline: { days: 60, after: 'arrival' }, optional: true as const },
      { id: 'done', deadline: { days: 1, after: 'arrival' } },
      { id: 'first', deadline: { days: 40, after: 'arrival' } },
    ]
    const { due } = plan([guide('it', { for: ['settled'], steps })], { days: { arrival: TODAY }, done: ['it/done'] })
    expect(due.map(({ guide: id, step }) => [id, step.key])).toEqual([
      ['it', 'it/first'],
      ['it', 'it/second'],
    ])
  })
})

describe('what to bring and where to go', () => {
  const steps = [
    {
      id: 'one',
      services: ['police'],
      bring: [{ document: 'passport' }, { document: 'photo' }, { document: 'passport', form: 'copy' as const }],
    },
    { id: 'two', services: ['town', 'police'], bring: [{ document: 'visa', if: 'study' }, { document: 'passport' }] },
    { id: 'three', services: ['bank'], bring: [{ document: 'diploma', if: 'with-children' }], optional: true as const },
    { id: 'four', services: ['court'], bring: [{ document: 'police-report' }], once: 'loss' },
    {
      id: 'five',
      services: ['fund'],
      bring: [
        { document: 'photo', if: 'work' },
        { document: 'birth-certificate', if: 'with-children' },
      ],
      once: 'permit-start',
    },
  ]
  const papers = (stored: Partial<StoredPlan>) => plan([guide('it', { steps })], stored).papers

  test('count the steps ahead that are not done and not optional', () => {
    expect(papers({})).toEqual([
      { document: 'passport', steps: ['it/one', 'it/two'] },
      { document: 'photo', steps: ['it/one', 'it/five'] },
      { document: 'visa', steps: ['it/two'] },
      { document: 'birth-certificate', steps: ['it/five'] },
    ])
    expect(papers({ done: ['it/one'] }).map(({ document }) => document)).toEqual(['visa', 'passport', 'photo', 'birth-certificate'])
    expect(plan([guide('it', { steps })]).places).toEqual([
      { service: 'police', steps: ['it/one', 'it/two'] },
      { service: 'town', steps: ['it/two'] },
      { service: 'fund', steps: ['it/five'] },
    ])
  })

  test('leave out papers of other people', () => {
    expect(papers({ answers: { ...STUDY, children: false } }).map(({ document }) => document)).toEqual(['passport', 'photo', 'visa'])
    expect(papers({ answers: { ...STUDY, work: 'have' } }).find(({ document }) => document === 'photo')?.steps).toEqual(['it/one'])
    expect(papers({ answers: WORK }).map(({ document }) => document)).toEqual(['passport', 'photo', 'birth-certificate'])
  })
})

describe('what is done', () => {
  const guides = [
    guide('it', { steps: [{ id: 'one' }, { id: 'two' }, { id: 'extra', optional: true }, { id: 'lost', once: 'loss' }] }),
    guide('years', { for: ['settled'] }),
  ]

  test('counts in what lies ahead, without what is optional', () => {
    expect(plan(guides, { done: ['it/one', 'it/extra', 'years/go', 'other/go'] }).progress).toEqual({ done: 1, all: 2 })
  })

  test('makes a guide done when nothing is left that everybody needs', () => {
    const isDone = (done: string[]) => plan(guides, { done }).groups[0]!.guides[0]!.done
    expect([isDone(['it/one', 'it/extra']), isDone(['it/one', 'it/two'])]).toEqual([false, true])
  })

  test('needs everything where all is optional', () => {
    const extras = guide('extras', {
      steps: [
        { id: 'one', optional: true },
        { id: 'two', optional: true },
      ],
    })
    const isDone = (done: string[]) => plan([extras], { done }).groups[0]!.guides[0]!.done
    expect([isDone(['extras/one']), isDone(['extras/one', 'extras/two'])]).toEqual([false, true])
  })
})

describe('what the reader and the directory have taken away', () => {
  const stored: Partial<StoredPlan> = {
    notForMe: ['aside', 'aside-and-gone', 'not-fitting'],
    done: ['there/old-step', 'there/go'],
    titles: Object.fromEntries(['there', 'gone', 'aside-and-gone'].map((id) => [id, { title: `The ${id}`, language: 'en' }])),
    answers: STUDY,
  }
  const result = plan([guide('there'), guide('aside'), guide('not-fitting', { for: ['work'] })], stored)

  test('guides put aside are in no group, and are named if they could be taken back', () => {
    expect(lines(result)).toEqual(['now: there/go'])
    expect(result.notForMe).toEqual(['aside'])
  })

  test('guides that are gone are named by their titles, unless the reader did not want them', () => {
    expect(result.gone).toEqual([{ id: 'gone', title: 'The gone', language: 'en' }])
  })

  test('guides that lost a ticked step are named', () => {
    expect(result.changed).toEqual(['there'])
  })
})

test('every step of every guide that fits stands in the plan once, whatever has been told', () => {
  const events = fc.constantFrom('arrival', 'visa-end', 'permit-end', 'permit-start', 'moving-in', 'loss', 'change')
  const step = fc.record(
    {
      deadline: fc.record({ days: fc.nat(400), after: events }),
      once: events,
      optional: fc.constant(true as const),
    },
    { requiredKeys: [] },
  )
  const anyGuide = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...situations), { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...topics),
      fc.array(step, { minLength: 1, maxLength: 5 }),
    )
    .map(([situationsOf, topic, steps]) => ({
      for: situationsOf,
      topics: [topic],
      steps: steps.map((facts, index) => ({ id: `s${index}`, ...facts })),
    }))
  const days = fc.dictionary(events, anyDay)
  fc.assert(
    fc.property(fc.array(anyGuide, { maxLength: 6 }), anyPlan, days, (made, stored, told) => {
      const guides = made.map((facts, index) => guide(`g${index}`, facts))
      const ticked = guides.flatMap(({ id, steps }) => steps.slice(1).map((facts) => `${id}/${facts.id}`))
      const all = planFor({ ...stored, days: told, done: ticked }, guides, TODAY)
      const planned = all.groups.flatMap((group) => group.guides)
      const keys = planned.flatMap(({ steps }) => steps.map(({ key }) => key))
      const fitting = guides.filter(({ id }) => planned.some((part) => part.id === id))
      expect([...keys].sort()).toEqual(fitting.flatMap(({ id, steps }) => steps.map((facts) => `${id}/${facts.id}`)).sort())
      expect(all.progress.done).toBeLessThanOrEqual(all.progress.all)
      expect(all.due.map(({ due }) => due.day)).toEqual(all.due.map(({ due }) => due.day).sort())
      expect(planFor({ ...stored, days: told, done: ticked }, [...guides].reverse(), TODAY).groups).toEqual(all.groups)
    }),
  )
})
