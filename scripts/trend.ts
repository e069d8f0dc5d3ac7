/**
 * npm run content:trend [-- --every week --points 12 --seconds 120]: the indicators and findings of earlier days, as JSON, from the
 * history of git. See docs/quality.md.
 */
import { parseArgs } from 'node:util'
import { commitsOfPeriods, type Period, periods, type TrendPoint, trendPoint } from '#content/quality/trend.ts'
import { commitsOf, contentAt } from './trend/git-content.ts'

process.env['TZ'] = 'UTC'
const { folder, every, most, seconds } = readOrder()
const end = Date.now() + seconds * 1000
const commits = commitsOfPeriods(await commitsOf(folder).catch((error: unknown) => giveUp((error as Error).message)), every, most)
if (commits.length === 0) giveUp(`Git knows nothing of ${folder}. Commit it first.`)

/** The newest first: they matter most, if time runs out. */
const points: TrendPoint[] = []
for (const { hash, day } of [...commits].reverse()) {
  if (Date.now() > end) break
  points.unshift(await trendPoint(await contentAt(hash, folder), day, hash))
}
console.log(JSON.stringify({ format: 1, every, points }, undefined, 2))
if (points.length < commits.length) {
  console.error(
    `${seconds} seconds were over after ${points.length} of ${commits.length} days. Ask for fewer (--points), or more time (--seconds).`,
  )
}

function readOrder(): { folder: string; every: Period; most: number; seconds: number } {
  try {
    const { values, positionals } = parseArgs({
      options: {
        every: { type: 'string', default: 'week' },
        points: { type: 'string', default: '12' },
        seconds: { type: 'string', default: '120' },
      },
      allowPositionals: true,
    })
    const every = periods.find((period) => period === values.every) ?? giveUp(`Write --every as one of: ${periods.join(', ')}.`)
    return { folder: positionals[0] ?? 'content', every, most: number('points', values.points), seconds: number('seconds', values.seconds) }
  } catch (error) {
    return giveUp((error as Error).message)
  }
}

function number(name: string, value: string): number {
  return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : giveUp(`Write --${name} as a number, for example --${name} 12.`)
}

function giveUp(message: string): never {
  console.error(message)
  process.exit(1)
}
