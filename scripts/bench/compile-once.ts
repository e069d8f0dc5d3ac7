/** Compiles a content folder and writes its packs, then says on stdout what that cost. Started by compile.ts. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileContent, writePacks } from '../compile-content.ts'

export interface Compiled {
  records: number
  /** All of it, without the start of the process. */
  seconds: number
  compileSeconds: number
  packSeconds: number
  /** What the processor worked, whatever else the machine did meanwhile. */
  processorSeconds: number
  /** The most memory the process held at a time, in millions of bytes. */
  memory: number
}

const packs = await mkdtemp(join(tmpdir(), 'first-door-packs-'))
const before = process.cpuUsage()
const start = performance.now()
const cities = await compileContent(process.argv[2] ?? 'content')
const compiled = performance.now()
await writePacks(cities, packs, 1)
const end = performance.now()
const { user, system } = process.cpuUsage(before)
await rm(packs, { recursive: true })

const seconds = (milliseconds: number) => Math.round(milliseconds / 10) / 100
const cost: Compiled = {
  records: cities.reduce((sum, { records }) => sum + records.length, 0),
  seconds: seconds(end - start),
  compileSeconds: seconds(compiled - start),
  packSeconds: seconds(end - compiled),
  processorSeconds: seconds((user + system) / 1000),
  memory: Math.round((process.resourceUsage().maxRSS * 1024) / 1_000_000),
}
console.log(JSON.stringify(cost))
