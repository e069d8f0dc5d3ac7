/** npm run content:table: a Markdown table of what each city has, and how much of it in each language. */
import { coverageOf } from '#content/coverage.ts'
import { compileContent } from './compile-content.ts'
import { markdownTable } from './markdown-table.ts'

const HEADER = [
  'city',
  'language',
  'services',
  'guides',
  'words translated %',
  'stale',
  'placed',
  'with phone',
  'with hours',
  'with source',
]

const cities = await compileContent(process.argv[2] ?? 'content')
const rows = cities
  .flatMap(coverageOf)
  .map(({ city, language, services, guides, translated, stale, placed, withPhone, withHours, withSource }) => [
    city,
    language,
    services,
    guides,
    Math.floor(translated * 100),
    stale,
    placed,
    withPhone,
    withHours,
    withSource,
  ])
console.log(markdownTable(HEADER, rows))
