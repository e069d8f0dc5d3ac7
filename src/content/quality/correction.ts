/** What somebody puts in the place of a fact that is no longer true, and the changes it makes in the file. */
import * as z from 'zod/mini'
import { readPhone } from '../edit/read-phone.ts'
import { appointments, costs } from '../schema/codes.ts'
import type { FieldValue } from './round-answer.ts'

/** As it was typed or chosen; an empty text takes the fact away. */
export const correction = z.discriminatedUnion('fact', [
  /** The numbers that are there, in their order, then new ones. */
  z.object({ fact: z.literal('phones'), numbers: z.array(z.string()) }),
  z.object({ fact: z.literal('hours'), value: z.string() }),
  /** `samePlace`: the door is where it was, only its name was wrong; otherwise the point on the map goes. */
  z.object({
    fact: z.literal('address'),
    street: z.string(),
    place: z.string(),
    postcode: z.string(),
    city: z.string(),
    samePlace: z.boolean(),
  }),
  z.object({ fact: z.literal('appointment'), value: z.enum(['', ...appointments]) }),
  z.object({ fact: z.literal('fees'), cost: z.enum(['', ...costs]) }),
  z.object({ fact: z.literal('languages'), languages: z.array(z.string()) }),
])
export type Correction = z.infer<typeof correction>

/** `wrong`: what cannot be taken as it was typed. */
export type Corrected = { changes: FieldValue[] } | { wrong: { is: 'phone'; typed: string } | { is: 'no-city' } }

/**
 * The changes in the file. `field` is where the fact stands, as authors write it; `now` what stands there in the file;
 * a phone number is read as people of the country (ISO 3166-1, small letters) write it. No changes when it is what stands there already.
 */
export function changesOf(field: string, typed: Correction, now: unknown, country: string): Corrected {
  const path = pathOf(field)
  switch (typed.fact) {
    case 'phones':
      return phoneChanges(path, typed.numbers, Array.isArray(now) ? now.map(numberOf) : [], country)
    case 'address':
      return typed.city.trim() === '' ? { wrong: { is: 'no-city' } } : { changes: addressChanges(path, typed, now) }
    case 'hours':
    case 'appointment':
      return { changes: changed(path, now, typed.value) }
    case 'fees':
      return { changes: changed(['cost'], now, typed.cost) }
    case 'languages': {
      const same = JSON.stringify(now ?? []) === JSON.stringify(typed.languages)
      return { changes: same ? [] : [{ path, value: typed.languages.length > 0 ? typed.languages : undefined }] }
    }
  }
}

/** The field of which `changesOf` wants to know what stands in the file now. */
export function correctedField(field: string, fact: Correction['fact']): (string | number)[] {
  return fact === 'fees' ? ['cost'] : pathOf(field)
}

/** `locations.0.phones` as a path. */
function pathOf(field: string): (string | number)[] {
  return field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** One change, or none. */
function changed(path: FieldValue['path'], now: unknown, typed: string): FieldValue[] {
  const value = typed.trim() === '' ? undefined : typed.trim()
  return value === now ? [] : [{ path, value }]
}

function numberOf(phone: unknown): string {
  return String((phone as { number?: unknown }).number)
}

/** Those that stay keep all else that is known of them; those that go, go from the end, so that the others keep their places. */
function phoneChanges(path: (string | number)[], typed: readonly string[], now: readonly string[], country: string): Corrected {
  const numbers = typed.map((one) => (one.trim() === '' ? undefined : { typed: one, number: readPhone(one, country) }))
  const strange = numbers.find((one) => one && one.number === undefined && !now.includes(one.typed))
  if (strange) return { wrong: { is: 'phone', typed: strange.typed } }
  const wanted = numbers.map((one) => one && (one.number ?? one.typed))
  const gone = now.flatMap((_, index) => (wanted[index] === undefined ? [index] : []))
  const added = wanted.slice(now.length).filter((number) => number !== undefined)
  if (gone.length === now.length && added.length === 0) return { changes: now.length > 0 ? [{ path, value: undefined }] : [] }
  if (now.length === 0) return { changes: [{ path, value: added.map((number) => ({ number })) }] }
  return {
    changes: [
      ...now.flatMap((number, index) =>
        wanted[index] === undefined || wanted[index] === number ? [] : [{ path: [...path, index, 'number'], value: wanted[index] }],
      ),
      ...added.map((number, index) => ({ path: [...path, now.length + index], value: { number } })),
      ...[...gone].reverse().map((index) => ({ path: [...path, index], value: undefined })),
    ],
  }
}

function addressChanges(path: (string | number)[], typed: Correction & { fact: 'address' }, now: unknown): FieldValue[] {
  const address = (now ?? {}) as Record<string, unknown>
  const parts = ['street', 'place', 'postcode', 'city'] as const
  const changes = parts.flatMap((part) => changed([...path, part], address[part], typed[part]))
  const isMoved = changes.some(({ path: changedPath }) => changedPath.at(-1) !== 'place') && !typed.samePlace
  const location = path.slice(0, -1)
  const point = ['position', 'precision'].map((part) => ({ path: [...location, part], value: undefined }))
  return isMoved ? [...changes, ...point] : changes
}
