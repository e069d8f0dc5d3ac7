import { expect, test } from 'vitest'
import { staffQuality } from '#content/quality/staff-quality.ts'
import { isWeakShare } from '#content/quality/weak-share.ts'
import { readFilesOf } from '#staff/city-files.ts'
import { readQuality } from '#staff/quality/quality-data.ts'
import { filesOf } from '../../../scripts/staff-data/files-of.ts'
import { testville, testvilleFiles, today } from '../../fixtures/testville.ts'

const about = { version: 1, trend: true }
const served = (data: unknown) => ({ read: async () => JSON.parse(JSON.stringify(data)) as unknown })

test('what the build writes is what the page reads', async () => {
  const data = staffQuality([await testville()], await testvilleFiles(), today, { version: 1_795_000_000, trend: false })
  const { report, ...read } = await readQuality(served(data))
  const { counts: _, cities: __, format: ___, ...told } = data.report
  expect({ ...read, report }).toEqual({ ...data, report: told })
})

test('a field that the page does not know disturbs nothing; a file of another form is refused', async () => {
  const data = staffQuality([await testville()], await testvilleFiles(), today, about)
  await expect(readQuality(served({ ...data, more: true }))).resolves.toMatchObject({ version: 1 })
  await expect(readQuality(served({ ...data, format: 2 }))).rejects.toThrow('format')
})

test('a city comes with its name, its numbers, and the titles of its pages', async () => {
  const [city] = staffQuality([await testville()], await testvilleFiles(), today, about).cities
  expect(city).toMatchObject({ id: 'testville', name: 'Testville' })
  expect(city!.pages.filter(({ key }) => key.startsWith('service/'))).toHaveLength(city!.services)
  expect(city!.pages.every(({ title }) => title.length > 0)).toBe(true)
})

test('every finding about a file has its text at hand', async () => {
  const files = await testvilleFiles()
  const { report } = staffQuality([await testville()], files, today, about)
  const { files: texts } = await readFilesOf('testville', served({ format: 1, folder: 'content', ...filesOf('testville', files) }))
  expect(report.findings.length).toBeGreaterThan(0)
  for (const { file, line = 1 } of report.findings) expect(texts.get(file)!.split('\n').length).toBeGreaterThanOrEqual(line)
})

test('less than half is weak; nothing to have a share of is not', () => {
  expect([49, 50, 0].map((n) => isWeakShare({ n, of: 100 }))).toEqual([true, false, true])
  expect(isWeakShare({ n: 499, of: 1000 })).toBe(false)
  expect(isWeakShare({ n: 0, of: 0 })).toBe(false)
})
