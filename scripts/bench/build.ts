/** How long the whole build takes, stage by stage, as the build itself says. */
import { execFileSync } from 'node:child_process'
import { atMost, type Tell } from './measurement.ts'

/** In seconds, for all cities in all languages on two processors. */
const BUILD_BUDGET = 60

export async function build(tell: Tell): Promise<void> {
  const start = performance.now()
  const output = execFileSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8' })
  const total = Math.round((performance.now() - start) / 100) / 10
  for (const [, stage, seconds] of output.matchAll(/^(\w+): ([\d.]+) s$/gm))
    tell({ name: `build.${stage}`, value: Number(seconds), unit: 's' })
  const pages = Number(/^(\d+) pages/m.exec(output)?.[1])
  tell(atMost(BUILD_BUDGET, { name: 'build.all', value: total, unit: 's', detail: { pages } }))
}
