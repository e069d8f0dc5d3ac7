/** What the answers about one service change in its files. The compiler looks at the result before it counts. */
import { addDays } from '../calendar.ts'
import { hoursExpander } from '../compile/expand-hours.ts'
import { parseService } from '../compile/parse-service.ts'
import type { Place } from '../compile/place.ts'
import { changeFields } from '../edit/change-fields.ts'
import { fieldValue } from '../edit/field-value.ts'
import type { Problem, Result } from '../result.ts'
import { type Corrected, changesOf, correctedField } from './correction.ts'
import type { FactToAsk } from './due-round.ts'
import type { Draft, FactAnswer, FileEdit } from './round.ts'
import { afterAnswer, type FieldValue } from './round-answer.ts'
import { holidaysOf, type RoundCity, type RoundService } from './round-city.ts'

/** The changes of one corrected fact, or why it cannot be taken: as typed, or by the rules of the directory. */
export type TakenCorrection = Corrected | { problems: Problem[] }

/** Tries a correction alone. `today` decides for which days hours are worked out. */
export async function tryCorrection(
  city: RoundCity,
  service: RoundService,
  answer: FactAnswer & { is: 'no' },
  today: string,
): Promise<TakenCorrection> {
  const corrected = correctionOf(city, service, answer)
  if ('wrong' in corrected) return corrected
  const edits = await editFiles(city, service, corrected.changes, today)
  return edits.ok ? corrected : { problems: edits.problems }
}

export interface AnsweredService {
  /** Nothing that is known is wrong or doubtful any more. */
  checked: boolean
  edits: FileEdit[]
}

/** All that the answers change. Skipped facts that nobody knew before stand in the way of nothing. */
export async function answerService(
  city: RoundCity,
  service: RoundService,
  facts: readonly FactToAsk[],
  draft: Draft,
  today: string,
): Promise<Result<AnsweredService>> {
  const checked = isChecked(facts, draft.answers)
  const corrections = draft.answers.flatMap((answer) => {
    const corrected = answer.is === 'no' && answer.taken ? correctionOf(city, service, answer) : undefined
    return corrected && 'changes' in corrected ? corrected.changes : []
  })
  const { how = 'phone', by, confirmedBy } = draft
  const answer = { stillCorrect: true as const, how, ...(by && { by }), ...(confirmedBy && { confirmedBy }) }
  const changes = [...corrections, ...(checked ? afterAnswer(service.facts.trust, answer, today).changes : [])]
  const edits = await editFiles(city, service, changes, today)
  return edits.ok ? { ok: true, value: { checked, edits: edits.value } } : edits
}

/** Whether all that the directory says is true now: each fact it knows was confirmed or corrected. */
export function isChecked(facts: readonly FactToAsk[], answers: readonly FactAnswer[]): boolean {
  return facts.every(({ field, known }) => {
    const answer = answers.find((one) => one.field === field)
    if (answer?.is === 'no') return answer.taken && answer.correction !== undefined
    return answer?.is === 'yes' || !known
  })
}

function correctionOf(city: RoundCity, { file }: RoundService, { field, correction }: FactAnswer & { is: 'no' }): Corrected {
  if (!correction) return { changes: [] }
  const now = fieldValue(file, city.files[file]!, correctedField(field, correction.fact))
  return changesOf(field, correction, now, city.country)
}

async function editFiles(
  city: RoundCity,
  service: RoundService,
  changes: readonly FieldValue[],
  today: string,
): Promise<Result<FileEdit[]>> {
  const { file } = service
  const before = city.files[file]!
  if (changes.length === 0) return { ok: true, value: [] }
  const after = changeFields(file, before, changes)
  if (!after.ok) return after
  const [old, compiled] = await Promise.all(
    [before, after.value].map((text) => parseService(file, service.facts.id, text, placeOf(city, today))),
  )
  if (compiled!.problems.length > 0) return { ok: false, problems: compiled!.problems }
  const translations = carryLabels(city, file, { before, after: after.value, oldMark: old!.value?.mark, mark: compiled!.value?.mark })
  if (!translations.ok) return translations
  return { ok: true, value: [{ path: file, before, after: after.value }, ...translations.value] }
}

interface Labels {
  before: string
  after: string
  oldMark: string | undefined
  mark: string | undefined
}

/** Translations name the label of a phone by its number, and the mark of the words by it: both go along, as no word has changed. */
function carryLabels(city: RoundCity, file: string, { before, after, oldMark, mark }: Labels): Result<FileEdit[]> {
  if (oldMark === mark) return { ok: true, value: [] }
  const numbers = renamedPhones(file, before, after)
  const stem = file.slice(0, -'md'.length)
  const edits: FileEdit[] = []
  for (const [path, text] of Object.entries(city.files)) {
    if (!path.startsWith(stem) || path === file) continue
    const notes = (fieldValue(path, text, ['notes']) ?? {}) as Record<string, unknown>
    const moved = numbers.filter(([old]) => `phones.${old}` in notes)
    const isFresh = fieldValue(path, text, ['translation', 'of']) === oldMark
    const changed = changeFields(path, text, [
      ...moved.flatMap(([old, number]) => [
        ...(number === undefined ? [] : [{ path: ['notes', `phones.${number}`], value: notes[`phones.${old}`] }]),
        { path: ['notes', `phones.${old}`], value: undefined },
      ]),
      ...(isFresh ? [{ path: ['translation', 'of'], value: mark }] : []),
    ])
    if (!changed.ok) return changed
    if (changed.value !== text) edits.push({ path, before: text, after: changed.value })
  }
  return { ok: true, value: edits }
}

/** What became of each labelled number: another one, or none. A label that stayed says which number is its own now. */
function renamedPhones(file: string, before: string, after: string): [string, string | undefined][] {
  const labelled = (text: string) => {
    const places = (fieldValue(file, text, ['locations']) ?? []) as { phones?: unknown }[]
    const lists = [fieldValue(file, text, ['phones']), ...places.map(({ phones }) => phones)]
    return lists.map((list) => ((list ?? []) as { number: string; label?: string }[]).filter(({ label }) => label !== undefined))
  }
  const now = labelled(after)
  return labelled(before).flatMap((phones, list) =>
    phones.flatMap(({ number, label }): [string, string | undefined][] => {
      if (now[list]?.some((phone) => phone.number === number)) return []
      return [[number, now[list]?.find((phone) => phone.label === label)?.number]]
    }),
  )
}

/** Of a directory whose days are over. */
const AT_LEAST_DAYS = 31

/** As the city is compiled, but for its official words, which change no problem. */
function placeOf(round: RoundCity, today: string): Place {
  const { city, country, languages, box, calendar } = round
  const month = addDays(today, AT_LEAST_DAYS)
  const span = { from: `${today.slice(0, 7)}-01`, until: month > calendar.hoursUntil ? month : calendar.hoursUntil }
  return {
    city,
    country,
    officeLanguage: languages[0]!,
    termOf: () => undefined,
    box,
    holidays: calendar.holidays,
    expandHours: hoursExpander(span, holidaysOf(round)),
    span,
  }
}
