/** The six kinds of record, and how each is known again where it enters: in a pack, on a device. */
import type * as z from 'zod/mini'
import { cityFacts, cityWords } from './city.ts'
import { guideFacts, guideWords } from './guide.ts'
import { lexiconFacts, lexiconWords } from './lexicon.ts'
import { noticeFacts, noticeWords } from './notice.ts'
import { serviceFacts, serviceWords } from './service.ts'
import { termFacts, termWords } from './term.ts'

const schemas = {
  city: { facts: cityFacts, words: cityWords },
  service: { facts: serviceFacts, words: serviceWords },
  guide: { facts: guideFacts, words: guideWords },
  notice: { facts: noticeFacts, words: noticeWords },
  term: { facts: termFacts, words: termWords },
  lexicon: { facts: lexiconFacts, words: lexiconWords },
}

export type Kind = keyof typeof schemas
export type Facts<K extends Kind> = z.infer<(typeof schemas)[K]['facts']>
export type Words<K extends Kind> = z.infer<(typeof schemas)[K]['words']>

/** `service/igi-cluj`; the city itself is `city/cluj-napoca`. */
export type RecordKey<K extends Kind = Kind> = `${K}/${string}`

/** A record with its words in all the languages at hand. */
export interface DirectoryRecord<K extends Kind = Kind> {
  key: RecordKey<K>
  facts: Facts<K>
  words: Record<string, Words<K>>
}

/** The kind a key names, or `undefined` for a key that is not ours. */
export function kindOf(key: string): Kind | undefined {
  const kind = key.slice(0, Math.max(0, key.indexOf('/')))
  return Object.hasOwn(schemas, kind) ? (kind as Kind) : undefined
}

/** One part of a record: its `facts`, or its words in one language. Throws when the value is not such a part. */
export function parsePart(key: string, part: string, value: unknown): Facts<Kind> | Words<Kind> {
  const kind = kindOf(key)
  if (!kind) throw new TypeError(`"${key}" is not a record of a directory.`)
  const schema = part === 'facts' ? schemas[kind].facts : schemas[kind].words
  return schema.parse(value) as Facts<Kind> | Words<Kind>
}
