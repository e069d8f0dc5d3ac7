/** A plan on its way to another phone: as a short text in a QR code, or whole in a file. */
import { type Answers, EMPTY_PLAN, parsePlan, type StoredPlan } from './stored-plan.ts'

/** The first letter of each text says by which rules the rest is read. */
const TEXT_VERSION = '1'

const FILE_FORMAT = 'first-door-plan'
const FILE_VERSION = 1

/** A letter for each answer, in the order of the questions; `-` for none. */
const LETTERS = {
  purpose: { w: 'work', s: 'study', f: 'family', p: 'protection' },
  children: { y: true, n: false },
  work: { h: 'have', l: 'looking', n: 'none' },
  home: { h: 'have', l: 'looking' },
} as const satisfies { [Question in keyof Answers]-?: Record<string, Answers[Question]> }

/**
 * The plan as letters that any address may hold, as short as a QR code that phones read wants it:
 * `1~sn-h~arrival.20261001~residence-permit.apply-online.renew_bank-account.your-right~`.
 * The notes stay behind, and the titles, which the other phone knows.
 */
export function packPlan({ answers, days, done, notForMe }: StoredPlan): string {
  const guides = new Map<string, string[]>()
  for (const key of done) {
    const [guide, step] = key.split('/') as [string, string]
    guides.set(guide, [...(guides.get(guide) ?? []), step])
  }
  return [
    TEXT_VERSION,
    lettersOf(answers),
    Object.entries(days)
      .map(([event, day]) => `${event}.${day.replaceAll('-', '')}`)
      .join('_'),
    [...guides].map(([guide, steps]) => [guide, ...steps].join('.')).join('_'),
    notForMe.join('_'),
  ].join('~')
}

/** The plan that was packed into this text; `undefined` when it is none. */
export function unpackPlan(text: string): StoredPlan | undefined {
  const [version, letters, days, done, notForMe, ...rest] = text.split('~')
  if (version !== TEXT_VERSION || notForMe === undefined || rest.length > 0) return undefined
  return parsePlan({
    ...EMPTY_PLAN,
    answers: answersOf(letters!),
    days: Object.fromEntries(listed(days!).map((entry) => dayOf(entry))),
    done: listed(done!).flatMap((entry) => stepsOf(entry)),
    notForMe: listed(notForMe),
  })
}

/** The whole plan as the text of a file. */
export function planFile(city: string, plan: StoredPlan): string {
  return JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, city, plan }, undefined, 2)
}

/** The plan in this file and its city; `undefined` when it holds none. */
export function readPlanFile(text: string): { city: string; plan: StoredPlan } | undefined {
  const file = readJson(text)
  if (!isRecord(file) || file['format'] !== FILE_FORMAT || file['version'] !== FILE_VERSION) return undefined
  const plan = parsePlan(file['plan'])
  return plan && typeof file['city'] === 'string' ? { city: file['city'], plan } : undefined
}

function lettersOf(answers: Answers): string {
  return Object.entries(LETTERS)
    .map(([question, letters]) => {
      const given = answers[question as keyof Answers]
      return Object.entries(letters).find(([, value]) => value === given)?.[0] ?? '-'
    })
    .join('')
}

function answersOf(letters: string): Record<string, unknown> {
  const entries = Object.entries(LETTERS).map(([question, values], index) => {
    const letter = letters[index] ?? ''
    return [question, Object.hasOwn(values, letter) ? values[letter as keyof typeof values] : undefined]
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function listed(text: string): string[] {
  return text === '' ? [] : text.split('_')
}

function dayOf(entry: string): [string, string] {
  const [event = '', digits = ''] = entry.split('.')
  return [event, digits.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')]
}

function stepsOf(entry: string): string[] {
  const [guide, ...steps] = entry.split('.')
  return steps.map((step) => `${guide}/${step}`)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
