/** The lists of codes of the directory, by the word before the dot of their names in `locales/<language>/{codes,papers,fields}.json`. */
import { mapQualities } from '#content/map-quality.ts'
import {
  appointments,
  audiences,
  checkMethods,
  confidences,
  costs,
  documents,
  events,
  interpreters,
  kinds,
  levels,
  precisions,
  situations,
  statuses,
  timeUnits,
  topics,
  translators,
  wheelchairAccess,
} from '#content/schema/codes.ts'

const groups = {
  topic: topics,
  audience: audiences,
  situation: situations,
  document: documents,
  event: events,
  kind: kinds,
  level: levels,
  precision: precisions,
  wheelchair: wheelchairAccess,
  appointment: appointments,
  interpreter: interpreters,
  cost: costs,
  status: statuses,
  confidence: confidences,
  method: checkMethods,
  translator: translators,
  unit: timeUnits,
  quality: mapQualities,
  repeat: ['daily', 'weekly', 'monthly'],
  form: ['original', 'copy', 'original-and-copy'],
  epi: ['labour', 'education', 'housing', 'health', 'community'],
} as const satisfies Record<string, readonly string[]>

/** `language`: every language that has a name. */
export type CodeGroup = keyof typeof groups | 'language'

/** The codes of a group in the order of the schema; languages are those among the keys of these texts. */
export function codesOf(group: CodeGroup, texts: Record<string, string>): readonly string[] {
  if (group !== 'language') return groups[group]
  return Object.keys(texts).flatMap((key) => (key.startsWith('language.') ? [key.slice('language.'.length)] : []))
}

/** The group that has exactly these codes; `undefined` for a list that has no names. */
export function groupOf(codes: readonly string[]): CodeGroup | undefined {
  const found = Object.entries(groups).find(([, known]) => String(known) === String(codes))
  return found && (found[0] as CodeGroup)
}
