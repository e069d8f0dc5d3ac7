/** What compiling costs: the directory as it is, and made-up cities of up to ten thousand services. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { syntheticContent } from '../synthetic-content.ts'
import type { Compiled } from './compile-once.ts'
import { atMost, type Tell } from './measurement.ts'

const COUNTS = [1000, 5000, 10_000]
const SECONDS_BUDGET = 60
const MEMORY_BUDGET = 1500
/** A service among ten thousand may cost this much more than one among a few thousand. */
const GROWTH_BUDGET = 1.25

export async function compile(tell: Tell): Promise<void> {
  const real = await compileOnce('content')
  tell({ name: 'compile.content', value: real.seconds, unit: 's', detail: real })
  tell({ name: 'compile.content.memory', value: real.memory, unit: 'MB' })

  const worked: number[] = []
  for (const count of COUNTS) {
    const result = await compileSynthetic(count)
    worked.push(result.processorSeconds)
    const largest = count === COUNTS.at(-1)
    const time = { name: `compile.${count}`, value: result.seconds, unit: 's', detail: result }
    const memory = { name: `compile.${count}.memory`, value: result.memory, unit: 'MB' }
    tell(largest ? atMost(SECONDS_BUDGET, time) : time)
    tell(largest ? atMost(MEMORY_BUDGET, memory) : memory)
  }
  const perService = COUNTS.slice(1).map((count, index) => (worked[index + 1]! - worked[index]!) / (count - COUNTS[index]!))
  const growth = Math.round((perService[1]! / perService[0]!) * 100) / 100
  tell(
    atMost(GROWTH_BUDGET, {
      name: 'compile.growth',
      value: growth,
      unit: 'times',
      detail: perService.map((each) => `${(each * 1000).toFixed(2)} ms`),
    }),
  )
}

async function compileSynthetic(count: number): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), 'first-door-synthetic-'))
  try {
    for (const [path, text] of syntheticContent(count)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    return await compileOnce(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** In a process of its own, so that its memory is only its own. */
async function compileOnce(folder: string): Promise<Compiled> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/bench/compile-once.ts', folder])
  return JSON.parse(stdout) as Compiled
}
