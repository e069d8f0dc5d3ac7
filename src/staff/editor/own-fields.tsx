/** The fields that the editor lacks, put into it: hours of opening, positions, codes and papers by their names. */
import type { i18n } from 'i18next'
import type { Point } from '#content/distance.ts'
import { type Topic, topics } from '#content/schema/codes.ts'
import type { CodeGroup } from './codes/code-groups.ts'
import { CodesField } from './codes/codes-field.tsx'
import { PapersField } from './codes/papers-field.tsx'
import type { EditorPlaces } from './editor-places.ts'
import type { HoursException } from './hours/exceptions-draft.ts'
import { ExceptionsField } from './hours/exceptions-field.tsx'
import { HoursField } from './hours/hours-field.tsx'
import { type OwnField, registerOwnField } from './own-field.tsx'
import { PositionField } from './position/position-field.tsx'

interface Place {
  position?: string
  address?: { street?: string; place?: string; postcode?: string; city?: string }
}

/** `base` is the address under which the maps of cities lie. */
export function registerOwnFields(words: i18n, places: EditorPlaces, base: string): void {
  registerOwnField('first-door-hours', words, (field) => (
    <HoursField
      {...named(field)}
      value={field.value}
      onChange={field.onChange}
      onReading={field.onReading}
      today={today()}
      holidays={NO_LIST}
    />
  ))
  registerOwnField('first-door-exceptions', words, (field) => (
    <ExceptionsField
      {...named(field)}
      value={listIn(field.value) as HoursException[]}
      onChange={(days) => field.onChange(JSON.stringify(days))}
      onReading={field.onReading}
      today={today()}
      holidays={NO_LIST}
    />
  ))
  registerOwnField('first-door-codes', words, (field) => {
    const group = field.setting('list') as CodeGroup
    return (
      <CodesField
        {...named(field)}
        group={group}
        value={listIn(field.value).map(String)}
        onChange={(codes) => field.onChange(JSON.stringify(codes))}
        ordered={group === 'topic'}
      />
    )
  })
  registerOwnField('first-door-papers', words, (field) => (
    <PapersField {...named(field)} value={listIn(field.value)} onChange={(papers) => field.onChange(JSON.stringify(papers))} />
  ))
  registerOwnField('first-door-position', words, (field) => {
    const city = places.cities.find(({ id }) => field.collection.startsWith(`${id}-`))
    const address = addressAt(field)
    const topic = topicOf(field)
    return (
      <PositionField
        {...named(field)}
        city={city ?? ANYWHERE}
        value={positionIn(field.value)}
        onChange={(position) => field.onChange(position ? JSON.stringify(position) : '')}
        onReading={field.onReading}
        precision={undefined}
        hidden={field.onPage('hidden') === true}
        {...(address && { address })}
        {...(topic && { topic })}
        loadMap={async (id) => {
          const response = await fetch(`${base}maps/${id}.pmtiles`)
          if (!response.ok) throw new Error(`The map of ${id}: ${response.status}`)
          return response.blob()
        }}
      />
    )
  })
}

/** Which days are holidays is looked up when the directory is compiled; here they only have to be named rightly. */
const NO_LIST = { public: [], school: [] }

/** Services of a country stand in no city. */
const ANYWHERE = { id: '', name: '', box: [-180, -90, 180, 90] as [number, number, number, number], center: [0, 0] as [number, number] }

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function named({ id, label }: OwnField): { id: string; label: string } {
  return { id, label }
}

function listIn(value: string): unknown[] {
  const list: unknown = value === '' ? [] : JSON.parse(value)
  return Array.isArray(list) ? list : []
}

function positionIn(value: string): Point | undefined {
  const [longitude, latitude] = listIn(value)
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : undefined
}

/** The address of the place that has this position, if there is one such place. */
function addressAt({ value, onPage }: OwnField): string | undefined {
  const all = (onPage('locations') ?? []) as Place[]
  const here = all.filter(({ position = '' }) => position === value)
  const { street, place, postcode, city } = (here.length === 1 && here[0]?.address) || {}
  return [street, place, postcode, city].filter(Boolean).join(', ') || undefined
}

function topicOf({ onPage }: OwnField): Topic | undefined {
  const chosen = onPage('topics')
  const [first] = typeof chosen === 'string' ? listIn(chosen) : []
  return topics.find((topic) => topic === first)
}
