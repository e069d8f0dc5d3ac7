import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import type { Facts } from '#content/records/record.ts'
import { makeKeys, sealManifest } from '#pack/seal.ts'
import { openStickFile, stickPaths } from '#pack/stick-file.ts'
import { writePack } from '#pack/write-pack.ts'
import { recordsOfSite } from '../../scripts/bench/records-of-site.ts'
import { stickFile } from '../../scripts/bundle/stick.ts'
import { DeskWithFiles, said } from './desk-files.ts'
import { type Site, test } from './site.ts'

const CITY = 'cluj-napoca'
const VERSION = 2_000_000_000
const NEW_NUMBER = '0264 555 000'

type Keys = Awaited<ReturnType<typeof makeKeys>>

test('a desk without a network takes a directory from a file, is shown what changes, and visitors read the new number', async ({
  page,
  context,
  site,
}) => {
  const keys = await makeKeys()
  const before = await stickWith(site, keys, VERSION, '0264 555 656')
  const after = await stickWith(site, keys, VERSION + 1, NEW_NUMBER)
  // Nothing of the directory is to come from the host.
  site.instead = (path) => (path.startsWith(`/packs/${CITY}/`) ? { status: 503, type: 'text/plain', body: '' } : undefined)
  const desk = new DeskWithFiles(page)
  await desk.isSetUp(keys.publicKey)
  await desk.worksWithoutNetwork()
  await context.setOffline(true)
  await desk.sees(said('files.nothingHere'))

  await desk.takes('cluj-napoca.firstdoor', before)
  await desk.sees(/^\d+ new pages$/)
  await desk.sees(/^Signed with the key [\w-]{8}$/)
  await desk.meetsNoBarrier()
  await desk.installsTheFirst()

  await desk.opensTheDirectoryRoom()
  await desk.takes('cluj-napoca.firstdoor', after)
  await desk.sees('1 changed page')
  await desk.sees('Immigration Service of Cluj County (IGI)')
  await desk.installs()
  await desk.meetsNoBarrier()

  const written = await openStickFile(new Blob([(await desk.writesAFile()) as Uint8Array<ArrayBuffer>]))
  const given = await openStickFile(new Blob([after]))
  expect(await written.read(stickPaths.manifest(CITY))).toEqual(await given.read(stickPaths.manifest(CITY)))

  await context.setOffline(false)
  await desk.leavesForTheWelcome()
  await desk.button('English').click()
  await page.getByRole('searchbox').fill('immigration')
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('link', { name: 'Immigration Service of Cluj County (IGI)', exact: true }).click()
  await desk.sees(NEW_NUMBER)
})

test('a file that was altered, cut off, or signed by a stranger is refused, each in its own words, and the directory stays', async ({
  page,
  site,
}) => {
  const keys = await makeKeys()
  const good = await stickWith(site, keys, VERSION, '0264 555 656')
  const other = await stickWith(site, await makeKeys(), VERSION + 1, NEW_NUMBER)
  const desk = new DeskWithFiles(page)
  site.instead = (path) => (path.startsWith(`/packs/${CITY}/`) ? { status: 503, type: 'text/plain', body: '' } : undefined)
  await desk.isSetUp(keys.publicKey)
  await desk.takes('good.firstdoor', good)
  await desk.installsTheFirst()
  await desk.opensTheDirectoryRoom()
  const here = page.getByText(said('files.hereFrom', { day: '18 May 2033' }))
  await expect(here).toBeVisible()

  const altered = good.slice()
  altered[altered.length - 100]! ^= 1
  await desk.takes('altered.firstdoor', altered)
  await desk.isTold(said('files.refused.altered'))
  await desk.takes('cut.firstdoor', good.slice(0, -100))
  await desk.isTold(said('files.refused.cut-off'))
  await desk.takes('other.firstdoor', other)
  await desk.isTold(said('files.refused.wrong-signature'))
  await desk.takes('holiday.jpg', new Uint8Array(5000))
  await desk.isTold(said('files.refused.not-a-file'))
  await expect(here).toBeVisible()
  await desk.meetsNoBarrier()
})

/** A file with the directory as it is built, but for the number of the immigration service. */
async function stickWith(site: Site, keys: Keys, version: number, display: string): Promise<Uint8Array<ArrayBuffer>> {
  const { manifest: built, records } = await recordsOfSite('dist', CITY)
  const changed = records.map((record) => {
    if (record.key !== 'service/igi-cluj') return record
    const facts = record.facts as Facts<'service'>
    const [first, ...rest] = facts.phones
    const number = `+4${display.replaceAll(' ', '')}`
    return { ...record, facts: { ...facts, phones: [{ ...first!, display, number }, ...rest] } }
  })
  const { base, redirects, map } = built
  const moved = Object.entries(redirects).map(([from, to]) => ({ from, to }))
  const input = { city: CITY, version, base, records: changed, redirects: moved, ...(map && { map }) }
  const pack = await writePack(input, (bytes) => new Uint8Array(gzipSync(bytes)))
  const put = async (path: string, bytes: Uint8Array) => {
    await mkdir(dirname(join(site.folder, path)), { recursive: true })
    await writeFile(join(site.folder, path), bytes)
  }
  for (const [path, bytes] of pack.files) await put(`packs/${CITY}/${path}`, bytes)
  await put(stickPaths.manifest(CITY), await sealManifest(pack.manifest, keys))
  const { file } = await stickFile({ site: site.folder, cities: [CITY], languages: ['uk'], maps: true, trusted: [keys.publicKey] })
  return new Uint8Array(await file.arrayBuffer())
}
