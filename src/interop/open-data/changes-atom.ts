/** What was checked or published last in a city, the newest first: Atom. https://datatracker.ietf.org/doc/html/rfc4287 */
import { uuidOf } from '../uuid.ts'
import { LICENCE, termsOf } from './licence.ts'
import { FIRST_LANGUAGE, type OpenCity, type OpenDataSite, wordsOf } from './open-city.ts'

interface Change {
  /** `service/igi-cluj`; the same for ever. */
  key: string
  title: string
  summary: string
  /** The day it was checked or, for a message of the city, first shown. */
  day: string
  page: string
}

/** The feed at this address. Messages that begin after `today` are not in it yet. */
export async function toChangesAtom(city: OpenCity, site: OpenDataSite, address: string, today: string): Promise<string> {
  const changes = changesOf(city, site, today)
  const entries = await Promise.all(changes.map((change) => entry(city.id, change)))
  const updated = changes[0]?.day ?? today
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${FIRST_LANGUAGE}">
  <id>urn:uuid:${await uuidOf(`${city.id}/changes`)}</id>
  <title>${escaped(`First Door, ${city.words.name}: what was checked or changed`)}</title>
  <updated>${instant(updated)}</updated>
  <author><name>${escaped(city.words.publisher)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escaped(address)}"/>
  <link rel="alternate" type="text/html" href="${escaped(site.address(`/${FIRST_LANGUAGE}/${city.id}`))}"/>
  <link rel="license" href="${LICENCE.url}"/>
  <rights>${escaped(termsOf(city))}</rights>
${entries.join('')}</feed>
`
}

function changesOf(city: OpenCity, site: OpenDataSite, today: string): Change[] {
  const page = (path: string) => site.address(`/${FIRST_LANGUAGE}/${city.id}${path}`)
  const services = city.services.map(({ key, facts, words }): Change => {
    const { name, summary } = wordsOf(words)
    return { key, title: name, summary, day: facts.trust.checked.on, page: page(`/${key}`) }
  })
  const guides = city.guides.map(({ key, facts, words }): Change => {
    const { title, summary } = wordsOf(words)
    return { key, title, summary, day: facts.trust.checked.on, page: page(`/${key}`) }
  })
  const notices = city.notices
    .filter(({ facts }) => facts.from <= today)
    .map(({ key, facts, words }): Change => {
      const { title } = wordsOf(words)
      return { key, title, summary: title, day: facts.from, page: page('') }
    })
  return [...services, ...guides, ...notices].sort((a, b) => (a.day === b.day ? (a.key < b.key ? -1 : 1) : a.day < b.day ? 1 : -1))
}

async function entry(city: string, { key, title, summary, day, page }: Change): Promise<string> {
  return `  <entry>
    <id>urn:uuid:${await uuidOf(`${city}/${key}`)}</id>
    <title>${escaped(title)}</title>
    <updated>${instant(day)}</updated>
    <link rel="alternate" type="text/html" href="${escaped(page)}"/>
    <summary>${escaped(summary)}</summary>
  </entry>
`
}

function instant(day: string): string {
  return `${day}T00:00:00Z`
}

/** XML has no way to write most control characters at all. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const printable = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return printable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
