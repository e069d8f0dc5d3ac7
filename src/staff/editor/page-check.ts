/** What is wrong with a single file, told by the same code that compiles the directory. What concerns other files comes with `content:check`. */
import { addDays } from '#content/calendar.ts'
import { hoursExpander } from '#content/compile/expand-hours.ts'
import { parseGuide } from '#content/compile/parse-guide.ts'
import { parseNotice } from '#content/compile/parse-notice.ts'
import { parseService } from '#content/compile/parse-service.ts'
import { type Place, SOURCE_LANGUAGE } from '#content/compile/place.ts'
import { readYaml } from '#content/compile/read-yaml.ts'
import { splitMarkdown } from '#content/compile/split-markdown.ts'
import type { Problem } from '#content/result.ts'
import { citySchema } from '#content/schema/city.ts'
import { countrySchema, glossarySchema } from '#content/schema/country.ts'
import { guideTranslationSchema } from '#content/schema/guide.ts'
import { noticeTranslationSchema } from '#content/schema/notice.ts'
import { serviceTranslationSchema } from '#content/schema/service.ts'
import type { FileKind } from './page-form.ts'

const words = { service: serviceTranslationSchema, guide: guideTranslationSchema, notice: noticeTranslationSchema }
const pages = { service: parseService, guide: parseGuide, notice: parseNotice }
const facts = { city: citySchema, country: countrySchema, glossary: glossarySchema }

/** All problems of the file at once; none if it can be kept. */
export async function problemsOf(kind: FileKind, text: string, today: string): Promise<Problem[]> {
  if (kind === 'city' || kind === 'country' || kind === 'glossary') {
    const read = readYaml({ file: `${kind}.yaml`, text, firstLine: 1 }, facts[kind])
    return read.ok ? [] : read.problems
  }
  const file = `${kind}.md`
  const parts = splitMarkdown(file, text)
  if (!parts.ok) return parts.problems
  if (/^translation:/m.test(parts.value.fields.text)) {
    const read = readYaml(parts.value.fields, words[kind])
    return read.ok ? [] : read.problems
  }
  return (await pages[kind](file, 'page', text, anywhere(today))).problems
}

/** A place that knows nothing of a city: its holidays and its box are looked at when the whole directory is checked. */
function anywhere(today: string): Place {
  const span = { from: today, until: addDays(today, 62) }
  return {
    city: '',
    country: '',
    officeLanguage: SOURCE_LANGUAGE,
    termOf: () => undefined,
    box: [-180, -90, 180, 90],
    holidays: [],
    expandHours: hoursExpander(span, { public: [], school: [] }),
    span,
  }
}
