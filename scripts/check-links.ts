/**
 * npm run content:links [-- --city riga] [--out links.json]: asks every web address of the content once, and writes what it answered.
 * `npm run content:check -- --links links.json` then tells what to mend. See docs/quality.md.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { citiesIn } from '#content/compile/compile-city.ts'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { filesOfCity } from '#content/quality/files-of-city.ts'
import { LINK_REPORT_FORMAT, type LinkReport } from '#content/quality/link-report.ts'
import { webAddressesIn } from '#content/quality/web-addresses.ts'
import { readContent } from './content-files.ts'
import { askAll } from './links/ask-all.ts'

const order = readOrder()
const { folder, out } = order
const files = await readContent(folder)
const addresses = webAddressesIn(filesOf(order.city))
let asked = 0
const answers = await askAll(addresses, order, ({ url, status, failure }) => {
  asked++
  if (failure || status! >= 400) console.error(`${asked} of ${addresses.length}: ${url} ${status ?? failure}`)
})
const report: LinkReport = { format: LINK_REPORT_FORMAT, date: new Date().toISOString().slice(0, 10), addresses: answers }
await writeFile(out, `${JSON.stringify(report, undefined, 2)}\n`)
const silent = answers.filter(({ failure }) => failure).length
const refused = answers.filter(({ status }) => status !== undefined && status >= 400).length
console.log(`${answers.length} addresses asked: ${silent} gave no answer, ${refused} answered an error. Written to ${out}.`)
if (silent === answers.length && silent > 0) console.log('None answered at all: perhaps this computer has no network.')

function readOrder(): { folder: string; city: string | undefined; out: string; pause: number; timeout: number } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        city: { type: 'string' },
        out: { type: 'string', default: 'links.json' },
        pause: { type: 'string', default: '1000' },
        timeout: { type: 'string', default: '20000' },
      },
      allowPositionals: true,
    })
    return {
      folder: positionals[0] ?? 'content',
      city: values.city,
      out: values.out,
      pause: milliseconds('pause', values.pause),
      timeout: milliseconds('timeout', values.timeout),
    }
  } catch (error) {
    return giveUp((error as Error).message)
  }
}

function milliseconds(name: string, value: string): number {
  return /^\d{1,7}$/.test(value) ? Number(value) : giveUp(`Write --${name} in milliseconds, for example --${name} 1000.`)
}

/** The files of the city and of its country; all, when no city was asked for. */
function filesOf(city: string | undefined): ContentFiles {
  if (city === undefined) return files
  if (!citiesIn(files).includes(city)) return giveUp(`There is no city "${city}". There are: ${citiesIn(files).join(', ')}.`)
  return filesOfCity(city, files)
}

function giveUp(message: string): never {
  console.error(message)
  process.exit(1)
}
