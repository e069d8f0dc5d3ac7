/** What became of the web addresses of the content when they were asked: the report of `npm run content:links`. docs/quality.md describes it. */
import { z } from 'zod'
import type { Finding, Severity } from '../checks/check.ts'
import type { Result } from '../result.ts'
import { type CityPages, cityPageOf, type ListedPage } from './city-pages.ts'
import { type OutsideCheck, outsideCheck } from './outside-check.ts'

/** The form of the report; a field that changes its meaning makes a new one. */
export const LINK_REPORT_FORMAT = 1

/** Why there was no answer. */
const failures = [
  'no such host',
  'no connection',
  'no secure connection',
  'no answer in time',
  'redirects without end',
  'broken off',
] as const

const place = z.object({ file: z.string(), line: z.int(), field: z.string().optional(), page: z.string().optional() })

const askedAddress = z.object({
  url: z.string(),
  /** The status of the last answer; absent when there was none. */
  status: z.int().optional(),
  failure: z.enum(failures).optional(),
  /** Where redirects ended, when there were any. */
  finalUrl: z.string().optional(),
  /** Every redirect on the way says that it is for good (301, 308). */
  movedForGood: z.literal(true).optional(),
  places: z.array(place),
})
export type AskedAddress = z.output<typeof askedAddress>

export const linkReport = z.object({
  format: z.literal(LINK_REPORT_FORMAT),
  /** The day on which the addresses were asked. */
  date: z.iso.date(),
  addresses: z.array(askedAddress),
})
export type LinkReport = z.output<typeof linkReport>

/** The report in this text, or what is wrong with it. */
export function parseLinkReport(file: string, text: string): Result<LinkReport> {
  const mend = 'Make it anew with npm run content:links.'
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { ok: false, problems: [{ file, message: `This is not JSON. ${mend}` }] }
  }
  const parsed = linkReport.safeParse(data)
  if (parsed.success) return { ok: true, value: parsed.data }
  const { path, message } = parsed.error.issues[0]!
  return { ok: false, problems: [{ file, field: path.join('.'), message: `This is no report of links: ${message}. ${mend}` }] }
}

/** Sites that let people in answer programs with these. */
const PERHAPS_FOR_PEOPLE = new Set([401, 403, 405, 429, 501])

type Verdict = 'works' | 'broken' | 'unsure' | 'moved'

/** What an answer says of an address. */
function judge({ status, failure, movedForGood }: AskedAddress): Verdict {
  if (failure !== undefined || status === undefined) return 'broken'
  if (PERHAPS_FOR_PEOPLE.has(status)) return 'unsure'
  if (status >= 400 || status < 200) return 'broken'
  return movedForGood ? 'moved' : 'works'
}

/** The questions that this report answers, as checks. */
export function checksOfLinks({ date, addresses }: LinkReport): OutsideCheck[] {
  const check = (id: string, title: string, severity: Severity, verdict: Verdict, tell: (asked: AskedAddress) => string) =>
    outsideCheck({ id, title, severity }, (city) => {
      const asked = addresses.filter((address) => judge(address) === verdict)
      return asked.flatMap((address) => address.places.flatMap((where) => findingAt(city, address, where, tell(address))))
    })
  return [
    check('broken-links', 'Links that answered an error', 'warning', 'broken', ({ url, status, failure }) => {
      return `${url} answered ${status ?? `nothing (${failure})`} on ${date}. Find the new address, or another source.`
    }),
    check('moved-links', 'Links that have moved for good', 'hint', 'moved', ({ url, finalUrl }) => {
      return `${url} has moved to ${finalUrl}. Look whether the page still says the same, and write the new address.`
    }),
    check('unsure-links', 'Links that only people may open', 'hint', 'unsure', ({ url, status }) => {
      return `${url} answered ${status} to a program on ${date}. Open it in a browser and look.`
    }),
  ]
}

/** Nothing when the place is in another city. */
function findingAt(city: CityPages, asked: AskedAddress, where: AskedAddress['places'][number], message: string): Finding[] {
  const { file, field, line } = where
  const page = city.pages.find(({ files }) => Object.values(files).includes(file)) ?? countryFile(city, file)
  if (!page) return []
  const { url, status, failure, finalUrl } = asked
  const language = Object.entries(page.files).find(([part, path]) => part !== 'facts' && path === file)?.[0]
  const languages = language !== undefined && file !== page.files['facts'] ? { languages: [language] } : {}
  const values = { url, ...(status !== undefined && { status }), ...(failure && { failure }), ...(finalUrl && { finalUrl }) }
  return [{ key: page.key, file, message, ...languages, ...(field ? { field } : { quote: url }), line, values }]
}

/** What the country says of itself stands on the pages of its cities. */
function countryFile(city: CityPages, file: string): ListedPage | undefined {
  const folders = new Set(city.pages.flatMap(({ files }) => /^countries\/[^/]+\//.exec(files['facts'] ?? '')?.[0] ?? []))
  return [...folders].some((folder) => file === `${folder}country.yaml`) ? cityPageOf(city) : undefined
}
