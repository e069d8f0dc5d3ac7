/** npm run bundle: writes cities of the built site, signed, as one file for a USB stick; with --app also the app. docs/pack-format.md. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openSealed } from '#pack/seal.ts'
import { STICK_ENDING } from '#pack/stick-file.ts'
import { appArchive } from './bundle/app-archive.ts'
import { signature } from './bundle/sign-file.ts'
import { CannotBundle, stickFile } from './bundle/stick.ts'
import { publicKeys, signingKey } from './environment.ts'

const SITE = 'dist'

const { values } = parseArgs({
  options: {
    city: { type: 'string' },
    lang: { type: 'string', default: 'all' },
    maps: { type: 'boolean', default: false },
    app: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})

try {
  if (!values.city && !values.app) throw new CannotBundle('Say which city: npm run bundle -- --city cluj-napoca --lang ro,uk,ar --maps')
  if (values.city) await writeCities(values.city.split(','), values.lang === 'all' ? 'all' : values.lang.split(','))
  if (values.app) await writeApp(values.city?.split(',')[0])
} catch (error) {
  if (!(error instanceof CannotBundle)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function writeCities(cities: readonly string[], languages: readonly string[] | 'all'): Promise<void> {
  const trusted = publicKeys.split(',').flatMap((key) => key.trim() || [])
  const { file, day, left } = await stickFile({ site: SITE, cities, languages, maps: values.maps, trusted })
  const name = values.out ?? `${cities.join('-')}-${day}${STICK_ENDING}`
  await writeFile(name, file.stream())
  console.log(`${name}: ${(file.size / 1e6).toFixed(1)} MB`)
  for (const line of left) console.log(line)
}

async function writeApp(city: string | undefined): Promise<void> {
  const keys = signingKey()
  if (!keys) throw new CannotBundle('There is no key to sign the app with. Make one with npm run keys, and build again.')
  const version = await contentVersionOf(city)
  const archive = await appArchive(SITE)
  const name = `first-door-app-${version}.tar.gz`
  await writeFile(name, archive)
  await writeFile(`${name}.sig`, signature(archive, keys.privateKey))
  console.log(`${name}: ${(archive.length / 1e6).toFixed(1)} MB, with its signature beside it.`)
  console.log(`A desk takes it when /etc/first-door/trusted-keys names this key: ${keys.publicKey}`)
}

/** The version of the content with which the app was built; all cities of a build have the same. */
async function contentVersionOf(city: string | undefined): Promise<number> {
  const [first] = JSON.parse(await readFile(join(SITE, 'packs/cities.json'), 'utf8')) as { id: string }[]
  const { manifest } = await openSealed(await readFile(join(SITE, 'packs', city ?? first!.id, 'manifest.json')), [])
  return manifest.version
}
