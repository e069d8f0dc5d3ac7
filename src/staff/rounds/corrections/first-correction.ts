import { fieldValue } from '#content/edit/field-value.ts'
import { type Correction, correctedField } from '#content/quality/correction.ts'
import type { FactToAsk } from '#content/quality/due-round.ts'
import type { RoundCity, RoundService } from '#content/quality/round-city.ts'

/** What a correction begins with: what stands in the file. `undefined` for a fact that is corrected in the editor. */
export function firstCorrection({ fact, field }: FactToAsk, service: RoundService, city: RoundCity): Correction | undefined {
  if (fact === 'papers') return undefined
  const now = inFile(service, city, field, fact)
  switch (fact) {
    case 'phones':
      return { fact, numbers: [...phonesIn(now).map(({ number }) => number), ''] }
    case 'hours':
      return { fact, value: textIn(now) }
    case 'address': {
      const part = (name: string) => textIn((now as Record<string, unknown> | undefined)?.[name])
      return { fact, street: part('street'), place: part('place'), postcode: part('postcode'), city: part('city'), samePlace: false }
    }
    case 'appointment':
      return { fact, value: service.facts.appointment ?? '' }
    case 'fees':
      return { fact, cost: service.facts.cost ?? '' }
    case 'languages':
      return { fact, languages: service.facts.languages }
  }
}

/** The fact as its author wrote it. */
export function inFile({ file }: RoundService, city: RoundCity, field: string, fact: Correction['fact']): unknown {
  return inText(file, city.files[file]!, field, fact)
}

/** As `inFile`, from the text of the file. */
export function inText(file: string, text: string, field: string, fact: Correction['fact']): unknown {
  return fieldValue(file, text, correctedField(field, fact))
}

export function phonesIn(now: unknown): { number: string; label?: string }[] {
  return Array.isArray(now) ? now : []
}

/** Postcodes may stand there as numbers. */
export function textIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
