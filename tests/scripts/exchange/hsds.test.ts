import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readContent } from '../../../scripts/content-files.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-door-hsds-'))
  await cp('tests/fixtures/testville', folder, { recursive: true })
})

afterAll(() => rm(folder, { recursive: true }))

async function takeOver(feed: string, ...words: string[]) {
  const file = join(folder, 'feed.json')
  await writeFile(file, feed)
  return spawnSync(resolve('node_modules/.bin/tsx'), ['scripts/exchange.ts', 'hsds-in', file, '--city', 'testville', ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: folder },
  })
}

test('services of a feed are shown with what is lost, and written when somebody says yes', async () => {
  const law = {
    id: 'a1',
    name: 'Legal help',
    status: 'active',
    description: 'Lawyers answer.',
    phones: [{ number: '112' }, { number: null }],
  }
  const feed = JSON.stringify({ total_items: 3, contents: [law, { id: 'o1', name: 'An organization' }] })
  const before = await readContent(folder)

  const shown = await takeOver(feed)
  expect(shown).toMatchObject({ status: 0, stderr: '' })
  expect(shown.stdout).toContain('feed.json services.1: It is no service of HSDS')
  expect(shown.stdout).toContain('feed.json services.0.phones.1.number: It is missing.')
  expect(shown.stdout).toContain('feed.json total_items: The file has 2 of 3 entries')
  expect(shown.stdout).toContain('Nothing was written. Add --yes to write these 1 files.')
  expect(await readContent(folder)).toEqual(before)

  expect(await takeOver(feed, '--yes')).toMatchObject({ status: 0, stdout: expect.stringContaining('1 files written.') })
  expect(await readFile(join(folder, 'cities/testville/services/legal-help.md'), 'utf8')).toContain('- { number: "112" }')
}, 60_000)

test.each([
  ['<!doctype html>', 'feed.json is no JSON: '],
  ['{"type":"FeatureCollection","features":[]}', 'There are no services in it.'],
  ['[', 'feed.json is no JSON: '],
])(
  'a file that is no HSDS is told in words: %s',
  async (feed, message) => {
    const { status, stdout, stderr } = await takeOver(feed, '--yes')
    expect(status).toBe(1)
    expect(stdout + stderr).toContain(message)
    expect(stderr).toContain('Nothing was written.')
    expect(stderr).not.toMatch(/^\s+at /m)
  },
  60_000,
)
