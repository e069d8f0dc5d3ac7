import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { Visitor } from './visitor.ts'

test(`a clerk corrects a phone in a spreadsheet and takes the correction along as a patch`, async ({ page }) => {
  const clerk = new Visitor(page)
  await page.goto('./staff#/exchange')
  await page.getByRole('link', { name: 'Cluj-Napoca' }).click()
  await expect(clerk.heading).toHaveText('Cluj-Napoca')

  const saved = page.waitForEvent('download')
  await clerk.button('exchange.tableExcel').click()
  const sheet = await saved
  expect(sheet.suggestedFilename()).toBe('cluj-napoca-services-excel.csv')
  const table = await readFile(await sheet.path(), 'utf8')
  const phone = /'(\+40\d{9});/.exec(table)![1]!

  const save = page.getByRole('link', { name: clerk.words('along.save') })
  const choose = page.getByLabel(clerk.words('exchange.file'))
  const bring = (text: string) => choose.setInputFiles({ name: 'services.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await bring(table)
  await expect(page.getByText(clerk.words('exchange.nothing'))).toBeVisible()
  await bring(table.replace(phone, '4.0264E+11'))
  await expect(page.getByText(/services\.csv row \d+, column G \(phones\.1\.number\)/)).toBeVisible()
  await expect(save).toBeHidden()

  await bring(table.replace(phone, '+40264000111'))
  await expect(page.getByRole('heading', { name: clerk.words('exchange.changes_one', { count: '1' }) })).toBeVisible()
  await expect(page.getByText(phone, { exact: true })).toBeVisible()
  await clerk.meetsNoBarrier()
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  }

  const taken = page.waitForEvent('download')
  await save.click()
  const patch = await readFile(await (await taken).path(), 'utf8')
  expect(patch.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([`-  - number: "${phone}"`, '+  - number: "+40264000111"'])
  execFileSync('git', ['apply', '--check'], { input: patch, stdio: 'pipe' })
  expect(clerk.complaints).toEqual([])
  expect(
    clerk.requests.filter((address) => new URL(address).origin !== new URL(page.url()).origin && !address.startsWith('blob:')),
  ).toEqual([])
})
