/** A file for a stick from the packs of a built site. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, partsFor } from '#pack/manifest.ts'
import { PackError } from '#pack/pack-error.ts'
import { openManifest, type PublicKey } from '#pack/seal.ts'
import { stickPaths, writeStickFile } from '#pack/stick-file.ts'

/** Told to whoever called the command, with what to do. */
export class CannotBundle extends Error {
  override readonly name = 'CannotBundle'
}

export interface StickOptions {
  /** The folder of the built site. */
  site: string
  cities: readonly string[]
  /** Beside those that every reader of a city gets. */
  languages: readonly string[] | 'all'
  maps: boolean
  /** A file that none of these has signed is not written: desks would refuse it. */
  trusted: readonly PublicKey[]
}

export interface WrittenStick {
  file: Blob
  /** Of the newest directory in it. */
  day: string
  /** What was asked for, and is not in the file. */
  left: string[]
}

/** Throws `CannotBundle`. */
export async function stickFile({ site, cities, languages, maps, trusted }: StickOptions): Promise<WrittenStick> {
  const contents = new Map<string, Blob>()
  const left: string[] = []
  let newest = 0
  const add = async (path: string) => contents.set(path, new Blob([await readFile(join(site, path))]))
  for (const city of cities) {
    const manifest = await manifestOf(site, city, trusted)
    newest = Math.max(newest, manifest.version)
    await add(stickPaths.manifest(city))
    const wanted = languages === 'all' ? Object.keys(manifest.bundles) : [...languages, ...manifest.base]
    for (const part of partsFor(
      manifest,
      wanted.filter((one) => one !== 'facts'),
    ))
      await add(stickPaths.bundle(city, manifest.bundles[part]!.hash))
    left.push(...wanted.filter((one) => !(one in manifest.bundles)).map((one) => `${city} has no words in "${one}".`))
    if (!maps) continue
    if (manifest.map) await add(stickPaths.map(city))
    else left.push(`${city} has no map.`)
  }
  return { file: await writeStickFile(contents), day: new Date(newest * 1000).toISOString().slice(0, 10), left }
}

async function manifestOf(site: string, city: string, trusted: readonly PublicKey[]): Promise<Manifest> {
  const bytes = await readFile(join(site, stickPaths.manifest(city))).catch(async () => {
    const there = await readdir(join(site, 'packs'), { withFileTypes: true }).catch(() => [])
    const cities = there.filter((one) => one.isDirectory()).map(({ name }) => name)
    throw new CannotBundle(
      cities.length > 0
        ? `There is no city ${city}. Cities: ${cities.join(', ')}.`
        : `Nothing is built in ${site}/. Run npm run build first.`,
    )
  })
  if (trusted.length === 0)
    throw new CannotBundle(
      'No file was written: this build is not signed, and every desk would refuse it. Run npm run keys, and build again.',
    )
  try {
    return await openManifest(bytes, trusted)
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    throw new CannotBundle(
      `No file was written: the pack of ${city} is not signed by a key of this build (${error.refusal}), and every desk would refuse it. Build again with the key.`,
    )
  }
}
