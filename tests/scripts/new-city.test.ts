import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compileCity } from '#content/compile/compile-city.ts'
import { readContent } from '../../scripts/content-files.ts'
import { pageRenderer, pagesOf } from '../../src/app/prerender.tsx'
import { newtown, typed, zagreb } from '../fixtures/newtown.ts'
import { today } from '../fixtures/testville.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'first-door-content-'))
  await cp('tests/fixtures/testville', folder, { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

function run(script: string, words: readonly string[]) {
  return spawnSync(resolve('node_modules/.bin/tsx'), [script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_FOLDER: folder },
  })
}

async function compiled(city: string) {
  const { value, problems } = await compileCity(city, await readContent(folder), today)
  expect(problems).toEqual([])
  return value!
}

describe('npm run city:new', () => {
  test('writes a city with the guides of its country, which passes the check and has pages one can link to', async () => {
    const { stdout, status } = run('scripts/new-city.ts', typed(newtown))
    expect(status).toBe(0)
    expect(stdout).toContain(join(folder, 'cities/newtown/city.yaml'))
    expect(stdout).toContain('From its country: 2 guides, 1 services.')

    const check = run('scripts/check-content.ts', [folder])
    expect(check.stdout).toMatch(/newtown: \d+ records/)
    expect(check.stdout).toContain('\n0 errors')
    expect(check.status).toBe(0)

    const site = { origin: 'https://example.org', base: '/', cities: [await compiled('newtown'), await compiled('testville')] }
    const addresses = pagesOf(site).map(({ path }) => path)
    const render = pageRenderer(site)
    for (const path of ['/en/newtown', '/en/newtown/documents', '/ro/newtown/guide/residence-permit', '/en/newtown/service/front-desk']) {
      expect(addresses).toContain(path)
      expect((await render({ path, languages: ['en'] })).app, path).toContain('Newtown')
    }
    expect((await render({ path: '/en', languages: ['en'] })).app).toContain('href="/en/newtown"')
    expect((await render({ path: '/en/newtown/documents', languages: ['en'] })).app).toContain('href="/en/newtown/guide/residence-permit"')
  })

  test('writes a country too, in a language that the interface does not speak', async () => {
    const { stdout, status } = run('scripts/new-city.ts', typed(zagreb))
    expect(status).toBe(0)
    expect(stdout).toContain(join(folder, 'countries/hr/country.yaml'))
    const render = pageRenderer({ origin: 'https://example.org', base: '/', cities: [await compiled('zagreb')] })
    const { app, words } = await render({ path: '/en/zagreb', languages: ['en'] })
    expect(app).toContain('Zagreb')
    expect(words).not.toContain('locale-hr-papers')
  })

  test.each([
    ['a city that is there', { ...newtown, id: 'testville' }, '--id: content/cities/testville is there already'],
    ['half a city', { id: 'newtown', country: 'testland', name: 'Newtown' }, '--center: Missing. The middle of the city'],
  ])('given %s, tells how to mend it and writes nothing', async (_, options, message) => {
    const before = await readContent(folder)
    const { stderr, status } = run('scripts/new-city.ts', typed(options))
    expect(status).toBe(1)
    expect(stderr).toContain('Nothing was written.')
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
    expect(await readContent(folder)).toEqual(before)
    expect(await readdir(join(folder, 'cities'))).toEqual(['testville'])
  })
})
