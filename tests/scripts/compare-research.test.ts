import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compareNotes, type Notes, notesSchema } from '#content/compare-notes.ts'
import { testvilleFiles } from '../fixtures/testville.ts'

const NOTES = 'tests/fixtures/notes/testville.yaml'
const INFO_POINT = 'cities/testville/services/info-point.md'
const CLINIC = 'cities/testville/services/clinic.md'

let notes: Notes

beforeAll(async () => {
  notes = notesSchema.parse(parse(await readFile(NOTES, 'utf8')))
})

async function differences(changes: Parameters<typeof testvilleFiles>[0] = {}): Promise<string[]> {
  return compareNotes(notes, await testvilleFiles(changes)).map(({ where, what }) => `${where}: ${what}`)
}

async function about(file: string, changes: Parameters<typeof testvilleFiles>[0] = {}): Promise<string[]> {
  return (await differences(changes)).filter((difference) => difference.startsWith(file))
}

describe('a directory held against its notes', () => {
  test('differs nowhere when only spelling does: spaces, www, what stands in brackets', async () => {
    expect(await about(INFO_POINT)).toEqual([])
  })

  test('tells what was lost on the way', async () => {
    expect(await about(CLINIC)).toEqual(
      expect.arrayContaining([
        `${CLINIC}: phone +40264000109 is in the notes only`,
        `${CLINIC}: email clinic@example.org is in the notes only`,
        `${CLINIC}: postcode 400003 is in the notes only`,
        `${CLINIC}: source https://example.org/doctors is in the notes only`,
      ]),
    )
  })

  test('tells the numbers that nobody has noted', async () => {
    expect(await about(CLINIC)).toContain(`${CLINIC}: the number 40264000104 is in the directory only`)
    const wrongDay = { [INFO_POINT]: (text: string) => text.replaceAll('2026-12-15', '2026-12-19') }
    expect(await about(INFO_POINT, wrongDay)).toEqual([`${INFO_POINT}: the number 2026-12-19 is in the directory only`])
  })

  test('keeps quiet about the street of a shelter', async () => {
    expect(await about('cities/testville/services/night-shelter.md')).toEqual([])
  })

  test('finds pages of the country, too', async () => {
    expect(await about('countries/testland')).toEqual([])
    const file = 'countries/testland/guides/residence-permit.md'
    const dearer = { [file]: (text: string) => text.replace('amount: 100', 'amount: 170') }
    expect(await about(file, dearer)).toEqual([`${file}: the number 170 is in the directory only`])
  })

  test('misses what has a source, not what is only a rumour', async () => {
    expect(await differences()).toContain('services/museum: is in the notes, not in the directory')
    expect((await differences()).filter((difference) => difference.includes('rumour'))).toEqual([])
  })

  test('says so when the directory has no such city', async () => {
    expect(compareNotes({ ...notes, city: 'atlantis' }, await testvilleFiles())).toMatchObject([{ where: 'cities/atlantis/city.yaml' }])
  })
})

describe('the command', () => {
  const run = (...words: string[]) =>
    spawnSync(resolve('node_modules/.bin/tsx'), ['scripts/compare-research.ts', ...words], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_FOLDER: 'tests/fixtures/testville' },
    })

  test('prints each difference, and how many there are', async () => {
    const { stdout, status } = run(NOTES)
    expect(stdout.trim().split('\n')).toEqual([...(await differences()), `${(await differences()).length} differences`])
    expect(status).toBe(0)
  })

  test.each([
    ['no file', [], /Name at least one file of notes/],
    ['a file that is not there', ['nowhere.yaml'], /nowhere\.yaml: There is no such file/],
    ['a file that holds no notes', ['package.json'], /package\.json:1 city: This field is missing/],
  ])('explains itself when it is given %s', (_, words, message) => {
    const { stderr, status } = run(...words)
    expect(status).toBe(1)
    expect(stderr).toMatch(message)
    expect(stderr).not.toContain('    at ')
  })
})
