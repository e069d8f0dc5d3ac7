/** Puts the pack of Cluj-Napoca on the site of a journey, as a build of this version would. */
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openManifest, sealManifest } from '#pack/seal.ts'
import { compileContent, writePacks } from '../../scripts/compile-content.ts'
import { signingKey } from '../../scripts/environment.ts'
import type { Site } from './site.ts'

/** `change` edits a file of the city before. The other cities are left out: to compile them takes its time. */
export async function publishPacks(site: Site, version: number, file: string, change: (text: string) => string): Promise<void> {
  const content = join(site.folder, 'content')
  await cp('content', content, { recursive: true, filter: (path) => !/^content\/cities\/(?!cluj-napoca)./.test(path) })
  const path = join(content, 'cities/cluj-napoca', file)
  await writeFile(path, change(await readFile(path, 'utf8')))
  const packs = join(site.folder, 'packs')
  await writePacks(await compileContent(content), packs)
  const manifest = join(packs, 'cluj-napoca/manifest.json')
  const opened = await openManifest(await readFile(manifest), [])
  await writeFile(manifest, await sealManifest({ ...opened, version }, signingKey()))
}
