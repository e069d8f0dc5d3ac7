/** Plans of three people, made from the real directories: a table for a person to read. */
import { beforeAll, describe, expect, test } from 'vitest'
import { compileCity } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import type { GuideFacts } from '#content/records/guide.ts'
import { type Plan, planFor } from '#plan/plan.ts'
import { EMPTY_PLAN, type StoredPlan } from '#plan/stored-plan.ts'
import { packPlan } from '#plan/transfer.ts'
import { readContent } from '../../scripts/content-files.ts'

const TODAY = '2026-11-22'

let files: ContentFiles
beforeAll(async () => {
  files = await readContent('content')
})

async function guidesOf(city: string): Promise<GuideFacts[]> {
  const { value } = await compileCity(city, files, TODAY)
  return value!.records.filter(({ key }) => key.startsWith('guide/')).map(({ facts }) => facts as GuideFacts)
}

async function planOf(city: string, told: Partial<StoredPlan>): Promise<Plan> {
  return planFor({ ...EMPTY_PLAN, ...told }, await guidesOf(city), TODAY)
}

/** A line for each guide, with its steps that are not optional: `now residence-permit: know-your-dates, apply-online by 2026-11-28`. */
function table({ groups }: Plan): string[] {
  return groups.flatMap(({ when, guides }) =>
    guides.map(({ id, steps }) => {
      const needed = steps.filter((step) => !step.facts.optional)
      return `${when} ${id}: ${needed.map((step) => step.facts.id + (step.due ? ` by ${step.due.day}` : '')).join(', ') || 'if needed'}`
    }),
  )
}

const dueOf = ({ due }: Plan) => due.map(({ step, due: last }) => `${last.day} ${last.urgency} ${step.key}`)

describe('study in Cluj-Napoca, from Nepal', () => {
  const told: Partial<StoredPlan> = {
    answers: { purpose: 'study', children: false, work: 'none', home: 'have' },
    days: { arrival: '2026-10-01', 'visa-end': '2026-12-28', 'moving-in': '2026-10-03' },
  }

  test('on a visa', async () => {
    const plan = await planOf('cluj-napoca', told)
    expect(table(plan)).toEqual([
      'now residence-permit: know-your-dates, collect-papers, apply-online by 2026-11-28, go-to-the-office, collect-permit',
      'now health-insurance-doctor: private-insurance, family-doctor',
      'now bank-account: your-right, go-to-a-bank',
      'now learn-romanian: if needed',
      'now getting-around: pay, validate, prices',
      'now diploma-recognition: who-sends, papers, send',
      'permit residence-permit: renew',
      'permit health-insurance-doctor: who-pays, register',
      'permit learn-romanian: free-lessons',
      'later long-term-and-citizenship: count-your-years, collect-papers-long-term, apply-long-term, check-citizenship, language-certificate, collect-papers-citizenship, ask-for-citizenship',
      'when residence-permit: tell-changes',
      'when address-and-changes: see-what-counts, collect-proof, tell-new-address, tell-other-change',
      'when emergencies: call-112, emergency-room',
    ])
    expect(dueOf(plan)).toEqual(['2026-11-28 soon residence-permit/apply-online'])
    expect(plan.missingDays).toEqual([])
  })

  test('with the permit, what waited for it is there', async () => {
    const done = ['know-your-dates', 'collect-papers', 'apply-online', 'go-to-the-office', 'collect-permit'].map(
      (step) => `residence-permit/${step}`,
    )
    const plan = await planOf('cluj-napoca', { ...told, done, days: { arrival: '2026-10-01', 'permit-end': '2027-11-30' } })
    expect(table(plan).filter((line) => /residence-permit|health/.test(line))).toEqual([
      'now residence-permit: know-your-dates, collect-papers, apply-online, go-to-the-office, collect-permit, renew by 2027-10-31',
      'now health-insurance-doctor: private-insurance, who-pays, register, family-doctor',
      'when residence-permit: tell-changes',
    ])
    expect(dueOf(plan)).toEqual(['2027-10-31 later residence-permit/renew'])
  })

  test('thirty ticks fit a QR code that phones read', async () => {
    const steps = (await guidesOf('cluj-napoca')).flatMap((guide) => guide.steps.map((step) => `${guide.id}/${step.id}`))
    expect(packPlan({ ...EMPTY_PLAN, ...told, done: steps.slice(0, 30), notForMe: ['getting-around'] }).length).toBeLessThan(800)
  })
})

describe('a family with protection in Linköping, from Syria', () => {
  const told: Partial<StoredPlan> = {
    answers: { purpose: 'protection', children: true, work: 'looking', home: 'looking' },
    days: { arrival: '2026-09-10' },
  }

  test('with a permit', async () => {
    const plan = await planOf('linkoping', { ...told, days: { arrival: '2026-09-10', 'permit-end': '2029-10-15' } })
    expect(table(plan)).toEqual([
      'now personal-number: check, fill-in-online, identity-check, name-on-door, letter',
      'now id-card: check, pay, go, fetch',
      'now rent-a-home: join-queues, see-the-flat, sign',
      'now health-care: choose-health-centre',
      'now work-and-rights: register, union',
      'now enrol-children-in-school: tell-the-municipality, talk, reception, mother-tongue',
      'now learn-swedish: sfi',
      'now recognition-of-diplomas: online-tool, collect, apply',
      'now driving-licence: one-year',
      'later citizenship-long-term: count-years, conditions, language-and-society, apply',
      'when personal-number: moved',
      'when work-and-rights: if needed',
      'when emergency-numbers: call-112',
    ])
    expect(plan.missingDays).toEqual([])
    expect(plan.papers.slice(0, 3).map(({ document, steps }) => `${document} ${steps.length}`)).toEqual([
      'residence-permit 4',
      'personal-number 4',
      'passport 3',
    ])
  })

  test('without a day of a permit, the personal number waits, and the plan asks', async () => {
    const plan = await planOf('linkoping', told)
    expect(table(plan).filter((line) => line.startsWith('permit'))).toEqual([
      'permit personal-number: check, fill-in-online, identity-check, name-on-door, letter',
      'permit id-card: check, pay, go, fetch',
      'permit learn-swedish: sfi',
    ])
    expect(plan.missingDays).toEqual(['permit-end'])
  })
})

describe('work in Cartagena, from Morocco', () => {
  test('on a visa', async () => {
    const plan = await planOf('cartagena', {
      answers: { purpose: 'work', children: false, work: 'have', home: 'have' },
      days: { arrival: '2026-11-10', 'visa-end': '2027-02-08' },
    })
    expect(table(plan)).toEqual([
      'now residence-permit: book-appointment by 2026-12-10, pay-fee, collect-papers, give-fingerprints',
      'now register-address: collect-papers, register, get-certificate',
      'now health-care: if needed',
      'now find-work: check-permit, social-security, check-your-pay',
      'now language-courses: free-classes',
      'now recognise-diploma: choose-way, collect-papers, pay-fee, apply',
      'permit residence-permit: renew',
      'permit health-care: prove-right, health-card, keep-valid',
      'later citizenship: count-years, pass-tests, collect-papers, pay-fee, apply',
      'when find-work: if needed',
      'when emergency-numbers: call-112, emergency-room',
    ])
    expect(dueOf(plan)).toEqual(['2026-12-10 later residence-permit/book-appointment'])
    expect(plan.missingDays).toEqual([])
  })
})
