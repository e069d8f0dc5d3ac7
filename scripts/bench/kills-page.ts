/** What runs in the page of `npm run bench:kills`: the same code as on a desk, without its buttons. */

import { wantedParts } from '#pack/delta.ts'
import { hashOf } from '#pack/hash.ts'
import { type PublicKey } from '#pack/seal.ts'
import { createDatabase } from '#store/database.ts'
import { storedParts } from '#store/stored-parts.ts'
import { deskFiles } from '../../src/app/desk-files.ts'

export interface Held {
  version: number
  parts: number
  /** What is not as it should be; empty when the directory is whole. */
  wrong: string[]
}

const database = createDatabase()

/** Reads a file, tells the bench that it is verified, and installs it. Returns how many milliseconds the installation took. */
export async function importFile(address: string, trusted: readonly PublicKey[], languages: readonly string[]): Promise<number> {
  const files = deskFiles({ database, trusted, languages, staffLanguage: 'en', now: () => new Date(), onNews: () => undefined })
  const read = await files.read(await (await fetch(address)).blob(), () => undefined)
  console.log('installing')
  const start = performance.now()
  await read.install()
  return performance.now() - start
}

/** The directory as it lies here: every record, the map and the note of the import compared with the manifest. */
export async function look(city: string): Promise<Held> {
  const installed = await database.cities.get(city)
  const parts = await storedParts(database, city)
  const map = await database.maps.get(city)
  const note = (await database.desk.get('last-import'))?.value as { version: number } | undefined
  if (!installed)
    return {
      version: 0,
      parts: parts.length,
      wrong: [...(parts.length ? ['parts'] : []), ...(map ? ['map'] : []), ...(note ? ['note'] : [])],
    }
  const { manifest } = installed
  const wrong: string[] = []
  const held = new Map(parts.map(({ key, part, value }) => [`${key} ${part}`, value]))
  const wanted = wantedParts(manifest, installed.parts)
  for (const { key, part, hash } of wanted) {
    const bytes = new TextEncoder().encode(JSON.stringify(held.get(`${key} ${part}`)))
    if ((await hashOf(bytes)) !== hash) wrong.push(`${key} ${part}`)
  }
  if (held.size !== wanted.length) wrong.push(`${held.size} parts for ${wanted.length}`)
  if (!map || map.hash !== manifest.map?.hash || (await hashOf(new Uint8Array(await map.archive.arrayBuffer()))) !== map.hash)
    wrong.push('map')
  if (note?.version !== manifest.version) wrong.push('note')
  return { version: manifest.version, parts: held.size, wrong }
}
