/** Turns one file of content/synonyms into what search knows of a language. */
import type { LexiconWords } from '../records/lexicon.ts'
import type { Result } from '../result.ts'
import { lexiconSchema } from '../schema/lexicon.ts'
import { readYaml, type YamlText } from './read-yaml.ts'

export function parseLexicon(yaml: YamlText): Result<LexiconWords> {
  const read = readYaml(yaml, lexiconSchema)
  if (!read.ok) return read
  return { ok: true, value: { asksHow: read.value.asks_how, fillers: read.value.fillers, groups: read.value.groups } }
}
