/** npm run content:indicators [-- --csv|--json]: the indicators of every city, side by side. docs/indicators.md says what each means. */
import { parseArgs } from 'node:util'
import { indicatorRows, indicatorsToCsv, tellIndicator } from '#content/quality/indicator-table.ts'
import { indicatorsOf } from '#content/quality/indicators.ts'
import { compileContent } from './compile-content.ts'
import { markdownTable } from './markdown-table.ts'

const { folder, form } = readOrder()
const today = new Date().toISOString().slice(0, 10)
const cities = (await compileContent(folder)).map((city) => indicatorsOf(city, today))
if (form === 'json') console.log(JSON.stringify({ format: 1, date: today, cities }, undefined, 2))
else if (form === 'csv') process.stdout.write(indicatorsToCsv(cities))
else {
  const rows = indicatorRows(cities).map(({ id, part, cells }) => [part ? `${id}: ${part}` : id, ...cells.map(tellIndicator)])
  console.log(markdownTable([today, ...cities.map(({ city }) => city)], rows))
}

function readOrder(): { folder: string; form: 'table' | 'csv' | 'json' } {
  try {
    const options = { csv: { type: 'boolean' }, json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    return { folder: positionals[0] ?? 'content', form: values.json ? 'json' : values.csv ? 'csv' : 'table' }
  } catch (error) {
    console.error((error as Error).message)
    return process.exit(1)
  }
}
