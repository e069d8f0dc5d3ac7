import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { compileCity } from '#content/compile/compile-city.ts'
import type { ServiceFacts } from '#content/records/service.ts'
import { readContent } from '../../scripts/content-files.ts'
import { RoundCaller } from './rounds.ts'

const IGI = 'Immigration Service of Cluj County (IGI)'

test('a round is asked without a network, survives a reload, and its patch makes content that compiles', async ({ page, context }) => {
  const caller = new RoundCaller(page)
  await caller.opens('cluj-napoca')
  await caller.meetsNoBarrier()
  await context.setOffline(true)
  await caller.startsWithAll()
  const first = await caller.service.innerText()
  await caller.meetsNoBarrier()
  await caller.saysAllIsCorrect()
  await caller.goesOn()

  await caller.comesTo(IGI)
  await caller.correctsPhone('0264 555 657')
  await caller.correctsHours('Wednesday, part 2', '18')
  await page.reload()
  await expect(caller.service).toHaveText(IGI)
  await caller.saysAllIsCorrect()
  await caller.goesOn()

  const patch = await caller.takesPatch()
  await expect(page.getByText(first, { exact: true })).toBeVisible()
  await caller.meetsNoBarrier()
  const igi = await afterPatch(patch)
  expect(igi.phones.map(({ number }) => number)).toEqual(['+40264555657', '+40264432727'])
  expect(patch).toContain('\n+opening_hours: "Mo,Tu,Th,Fr 10:00-12:00,14:00-16:30; We 10:00-12:00,14:00-18:00"\n')
  expect(igi.trust.checked.how).toBe('phone')
})

/** The service in a copy of the content, after git has applied the patch. */
async function afterPatch(patch: string): Promise<ServiceFacts> {
  const folder = await mkdtemp(join(tmpdir(), 'first-door-round-'))
  await cp('content', join(folder, 'content'), { recursive: true })
  execFileSync('git', ['init', '--quiet'], { cwd: folder })
  execFileSync('git', ['apply', '-'], { cwd: folder, input: patch })
  const { value, problems } = await compileCity(
    'cluj-napoca',
    await readContent(join(folder, 'content')),
    new Date().toISOString().slice(0, 10),
  )
  await rm(folder, { recursive: true })
  expect(problems).toEqual([])
  return value!.records.find(({ key }) => key === 'service/igi-cluj')!.facts as ServiceFacts
}
