import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { xliffIn, xliffOut } from '../../../scripts/exchange/xliff.ts'

const folder = mkdtempSync(join(tmpdir(), 'exchange-'))
const content = join(folder, 'content')
const file = join(folder, 'testville-ro.xlf')
cpSync('tests/fixtures/testville', content, { recursive: true })
afterAll(() => rmSync(folder, { recursive: true }))

const out = (...words: string[]) => xliffOut([...words, '--content', content])
const takeIn = (...words: string[]) => xliffIn([file, ...words, '--content', content])
const registryOffice = () => readFileSync(join(content, 'cities/testville/services/registry-office.ro.md'), 'utf8')

test('words go out in a file, come back translated, are shown, and are written when somebody says yes', async () => {
  const sent = await out('--city', 'testville', '--to', 'ro', '--out', file)
  expect(sent.lines.join()).toMatch(/^\d+ pages with \d+ texts for ro written to /)
  const xliff = readFileSync(file, 'utf8')
  const back = xliff.replaceAll('state="initial" subState="first-door:stale"', 'state="final"')
  writeFileSync(file, back.replace('>Programați-vă online.<', '>Faceți o programare.<'))

  const before = registryOffice()
  const shown = await takeIn()
  expect(shown.lines.join('\n')).toContain('  - body.1: Programați-vă online.\n  + body.1: Faceți o programare.\n')
  expect(shown.lines.at(-1)).toContain('Add --yes to write them.')
  expect(registryOffice()).toBe(before)

  const written = await takeIn('--yes')
  expect(written).toMatchObject({ isDone: true })
  expect(written.lines.at(-1)).toMatch(/^\d+ files written\.$/)
  expect(registryOffice()).toContain('Faceți o programare.')
  expect(registryOffice()).not.toContain('0123456789ab')
})

test('a file that is no XLIFF is refused with its line, and nothing is written', async () => {
  writeFileSync(file, '<xliff>\n<oops')
  const { lines, isDone } = await takeIn('--yes')
  expect(lines[0]).toMatch(/testville-ro\.xlf:2: This is not well-formed XML: /)
  expect(lines[1]).toBe('Nothing was written.')
  expect(isDone).toBe(false)
})

test('an order that cannot be understood is told what to write', async () => {
  expect((await out('--city', 'atlantis', '--to', 'ro')).lines).toEqual(['There is no city "atlantis". There are: testville.'])
  expect((await out('--to', 'ro')).lines.join()).toContain('--city riga --to uk')
  const { stderr, status } = spawnSync('npx', ['tsx', 'scripts/exchange.ts', 'nothing'], { encoding: 'utf8' })
  expect(stderr).toContain('xliff-out, xliff-in')
  expect(status).toBe(1)
})
