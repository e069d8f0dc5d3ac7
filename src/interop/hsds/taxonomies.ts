/** The codes of the directory as taxonomies of HSDS: each a term that attributes lead to. */
import type { HsdsAttribute, HsdsTerm } from './hsds-objects.ts'

/** What each list of codes is about; the key is how the words of its codes begin, and what its terms are called in HSDS. */
export const taxonomies = {
  topic: 'What a service helps with.',
  audience: 'For whom a service is.',
  document: 'Papers to bring.',
  situation: 'Who needs a paper.',
  form: 'In which form a paper is asked for.',
  kind: 'What kind of body runs a service.',
  level: 'Which level of government answers for a service.',
  appointment: 'Whether one needs an appointment.',
  cost: 'Whether one pays.',
  interpreter: 'Whether there is an interpreter.',
  wheelchair: 'Whether one can enter with a wheelchair.',
  precision: 'How exact a position is.',
  confidence: 'How well sources support the facts.',
  words: 'Words of a service in another language.',
} as const
export type Taxonomy = keyof typeof taxonomies

/** The object that an attribute belongs to. */
export interface Linked {
  /** The name under which it gets its id. */
  name: string
  entity: 'service' | 'location' | 'accessibility' | 'required_document'
}

/** An attribute that says a code of a list. */
export function codeAttribute(to: Linked, taxonomy: Taxonomy, code: string, words: string, value?: string): HsdsAttribute {
  return termAttribute(to, { taxonomy, code, words, description: words, language: 'en' }, value)
}

/** An attribute with words of another language; `field` is the field of HSDS they translate. */
export function wordsAttribute(to: Linked, field: string, language: string, value: string): HsdsAttribute {
  const description = `The ${field} in the language of this term.`
  return termAttribute(to, { taxonomy: 'words', code: `${field}.${language}`, words: field, description, language }, value)
}

/** An attribute that is of no list. */
export function plainAttribute({ name, entity }: Linked, type: string, value: string, count = 1): HsdsAttribute {
  return { id: `${name}/attribute/${type}/${count}`, link_id: name, link_type: type, link_entity: entity, value }
}

interface Code {
  taxonomy: Taxonomy
  code: string
  words: string
  description: string
  language: string
}

function termAttribute({ name, entity }: Linked, code: Code, value: string | undefined): HsdsAttribute {
  const term = termOf(code)
  return {
    id: `${name}/attribute/${code.taxonomy}/${code.code}`,
    link_id: name,
    link_type: code.taxonomy,
    link_entity: entity,
    taxonomy_term_id: term.id,
    ...(value !== undefined && { value }),
    taxonomy_term: term,
  }
}

/** The same in every city. */
function termOf({ taxonomy, code, words, description, language }: Code): HsdsTerm {
  const id = `taxonomy/${taxonomy}`
  const name = `First Door: ${taxonomy}`
  return {
    id: `${id}/${code}`,
    code,
    name: words,
    description,
    taxonomy: name,
    taxonomy_id: id,
    taxonomy_detail: { id, name, description: taxonomies[taxonomy] },
    language,
  }
}
