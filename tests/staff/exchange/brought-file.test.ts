import { expect, test } from 'vitest'
import { describeProblem } from '#content/result.ts'
import { takeServicesTable, writeServicesTable } from '#interop/services-table.ts'
import { orderTranslations } from '#interop/xliff/order-translations.ts'
import { takeTranslations } from '#interop/xliff/take-translations.ts'
import { readBrought } from '#staff/exchange/brought-file.ts'
import { testvilleFiles, today } from '../../fixtures/testville.ts'

const files = await testvilleFiles()
const directory = { city: 'testville', files, today }
const bytes = (text: string) => new TextEncoder().encode(text)

function table(): string {
  const written = writeServicesTable('testville', files, 'excel')
  if (!written.ok) throw new Error(written.problems.map(describeProblem).join('\n'))
  return written.value.text
}

async function order(to: string): Promise<string> {
  const made = await orderTranslations({ city: 'testville', to, all: true }, files, today)
  if (made.is !== 'made') throw new Error(made.is)
  return made.text
}

test('a corrected table becomes the files that the command writes', async () => {
  const corrected = bytes(table().replace('info@example.org', 'desk@example.org'))
  const brought = await readBrought('services.csv', corrected, directory, false)
  const command = await takeServicesTable('testville', files, 'services.csv', corrected, today)
  expect(brought).toMatchObject({
    is: 'read',
    changed: [
      {
        file: 'cities/testville/services/info-point.md',
        isNew: false,
        changes: [{ field: 'email', before: 'info@example.org', after: 'desk@example.org' }],
      },
    ],
    problems: [],
    leftOut: [],
  })
  expect(brought).toHaveProperty('files', command.files)
})

test('a bad cell is told by its row and column, and a row of nobody is left out', async () => {
  const wrong = bytes(`${table().replace('info@example.org', 'no address')}not-there;x\r\n`)
  expect(await readBrought('SERVICES.CSV', wrong, directory, false)).toMatchObject({
    problems: [expect.stringMatching(/^SERVICES\.CSV row \d+, column S \(email\): /)],
    leftOut: [expect.stringContaining('"not-there"')],
  })
})

test('a translation into a new language brings files that were not there, with the words of every page', async () => {
  const translated = bytes(
    (await order('uk')).replaceAll(
      /state="initial">(\s*)<source>([^<]+)<\/source>/g,
      'state="translated">$1<source>$2</source><target>$2</target>',
    ),
  )
  const brought = await readBrought('testville-uk.xlf', translated, directory, false)
  const command = await takeTranslations(translated, files, false, today)
  if (brought.is !== 'read' || command.is !== 'read') throw new Error(`${brought.is} ${command.is}`)
  expect(brought.files).toEqual(command.files)
  expect(brought.changed.some(({ isNew, language, by }) => isNew && language === 'uk' && by === 'person')).toBe(true)
  expect(brought.changed.flatMap(({ file }) => file).every((file) => brought.files.has(file))).toBe(true)
})

test.each(['services.xlsx', 'services', 'readme.md'])('%s is told to be neither a table nor a translation', async (name) => {
  expect(await readBrought(name, bytes('PK'), directory, false)).toEqual({ is: 'other-kind' })
})

test('what is no XLIFF, though it is called so, is told with its line, and changes nothing', async () => {
  expect(await readBrought('a.xlf', bytes('<xliff>\n<oops'), directory, false)).toMatchObject({
    is: 'read',
    changed: [],
    problems: [expect.stringMatching(/^a\.xlf:2: /)],
  })
})
