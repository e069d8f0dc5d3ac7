/** A new version of the app comes to a desk on a stick: only what a trusted key signed is unpacked, and the old one stays whole. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createPrivateKey, sign } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { fromBase64Url, hashOf } from '#pack/hash.ts'
import { makeKeys } from '#pack/seal.ts'

const SCRIPT = resolve('deploy/desk/install-app.sh')
const all = mkdtempSync(join(tmpdir(), 'first-door-desk-'))
afterAll(() => rmSync(all, { recursive: true }))

const city = await makeKeys()
const stranger = await makeKeys()

let folder: string
let root: string
let keys: string
beforeEach(() => {
  folder = mkdtempSync(join(all, 'case-'))
  root = join(folder, 'srv')
  keys = join(folder, 'trusted-keys')
  writeFileSync(keys, `# The city's own.\n${city.publicKey} City of Testville\n`)
})

const app = (version: string): Record<string, string> => ({
  'index.html': `start ${version}`,
  'desk.html': `desk ${version}`,
  'shell.html': 'shell',
  'sw.js': '//',
  'app-version.txt': `${version}\n`,
  'assets/desk-a1.js': 'export {}',
})

function write(site: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true })
    writeFileSync(join(site, path), text)
  }
}

/** An archive of these files on a stick; `pack` are words for tar in place of "all files there are". */
function archive(files: Record<string, string>, pack: readonly string[] = ['.'], more?: (site: string) => void): string {
  const site = mkdtempSync(join(folder, 'site-'))
  write(site, files)
  more?.(site)
  const file = join(mkdtempSync(join(folder, 'stick-')), 'first-door-app-1.tar.gz')
  execFileSync('tar', ['--create', '--gzip', '--absolute-names', '--file', file, '--directory', site, ...pack])
  return file
}

function signed(file: string, { privateKey } = city): string {
  const key = createPrivateKey({ key: Buffer.from(fromBase64Url(privateKey)), format: 'der', type: 'pkcs8' })
  writeFileSync(`${file}.sig`, sign(null, readFileSync(file), key))
  return file
}

function install(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync('bash', [SCRIPT, ...words, '--root', root, '--keys', keys], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

const shown = () => readFileSync(join(root, 'current/index.html'), 'utf8')
const versions = () => readdirSync(join(root, 'versions')).sort()

test('the first app is installed, with the name of the key as the app shows it', async () => {
  const { status, said } = install(signed(archive(app('0.1.0-100'))))
  expect(said).toBe(`Installed: 0.1.0-100, signed by key ${(await hashOf(fromBase64Url(city.publicKey))).slice(0, 8)}.\n`)
  expect(status).toBe(0)
  expect(shown()).toBe('start 0.1.0-100')
  expect(readlinkSync(join(root, 'current'))).toBe('versions/0.1.0-100')
})

test('a newer app takes its place, keeps directory and maps, and the one before stays to go back to', () => {
  install(signed(archive({ ...app('0.1.0-100'), 'packs/cities.json': '[]', 'maps/testville.pmtiles': 'map' })))
  install(signed(archive(app('0.1.0-200'))))
  expect(install(signed(archive(app('0.10.0-300')))).status).toBe(0)

  expect(shown()).toBe('start 0.10.0-300')
  expect(readFileSync(join(root, 'current/packs/cities.json'), 'utf8')).toBe('[]')
  expect(readFileSync(join(root, 'current/maps/testville.pmtiles'), 'utf8')).toBe('map')
  expect(versions()).toEqual(['0.1.0-200', '0.10.0-300'])

  expect(install('--back').said).toBe('Back at version 0.1.0-200.\n')
  expect(shown()).toBe('start 0.1.0-200')
})

test('what an app brings of the directory replaces what was here, city by city', () => {
  install(signed(archive({ ...app('1-1'), 'packs/cities.json': 'old', 'packs/a/gone.json': 'old', 'packs/b/stays.json': 'old' })))
  install(signed(archive({ ...app('1-2'), 'packs/cities.json': 'new', 'packs/a/comes.json': 'new' })))
  const packs = join(root, 'current/packs')
  expect(readFileSync(join(packs, 'cities.json'), 'utf8')).toBe('new')
  expect(readdirSync(join(packs, 'a'))).toEqual(['comes.json'])
  expect(readdirSync(join(packs, 'b'))).toEqual(['stays.json'])
})

test('an older app is refused unless it is meant', () => {
  install(signed(archive(app('0.2.0-200'))))
  const old = signed(archive(app('0.1.9-900')))
  expect(install(old)).toEqual({
    status: 1,
    said: 'Not installed: 0.1.9-900 is older than 0.2.0-200, which is here. To go back on purpose, add --older.\n',
  })
  expect(shown()).toBe('start 0.2.0-200')
  expect(install(old, '--older').status).toBe(0)
  expect(shown()).toBe('start 0.1.9-900')
})

test('the same app twice changes nothing', () => {
  const file = signed(archive(app('1-1')))
  install(file)
  expect(install(file)).toEqual({ status: 0, said: 'Version 1-1 is here already.\n' })
  expect(versions()).toEqual(['1-1'])
})

test('while keys are changed, both the old and the new are trusted', () => {
  writeFileSync(keys, `${stranger.publicKey}\n${city.publicKey}`)
  expect(install(signed(archive(app('1-1')), city)).status).toBe(0)
  expect(install(signed(archive(app('1-2')), stranger)).status).toBe(0)
})

const refused: Record<string, { file: () => string; says: string }> = {
  'that is not there': { file: () => join(folder, 'none.tar.gz'), says: 'there is no file' },
  'without a signature': { file: () => archive(app('1-2')), says: '.sig is missing' },
  'with an empty signature': {
    file: () => {
      const file = archive(app('1-2'))
      writeFileSync(`${file}.sig`, '')
      return file
    },
    says: 'it must have 64 bytes',
  },
  'signed by somebody else': { file: () => signed(archive(app('1-2')), stranger), says: 'no key that this desk trusts has signed' },
  'altered after it was signed': {
    file: () => {
      const file = signed(archive(app('1-2')))
      const bytes = readFileSync(file)
      bytes[bytes.length - 12]! ^= 1
      writeFileSync(file, bytes)
      return file
    },
    says: 'no key that this desk trusts has signed',
  },
  'that was cut off': {
    file: () => {
      const file = signed(archive(app('1-2')))
      writeFileSync(file, readFileSync(file).subarray(0, -20))
      return file
    },
    says: 'no key that this desk trusts has signed',
  },
  'that is no archive': {
    file: () => {
      const file = archive(app('1-2'))
      writeFileSync(file, 'not gzip')
      return signed(file)
    },
    says: 'the archive cannot be read',
  },
  'with an absolute path': {
    file: () => {
      const outside = join(folder, 'outside.txt')
      writeFileSync(outside, 'x')
      return signed(archive(app('1-2'), ['.', outside]))
    },
    says: 'a name that is not allowed',
  },
  'with a path that climbs out': {
    file: () => signed(archive(app('1-2'), ['.', '--transform=s,^./assets/,../../,'])),
    says: 'a path that leads out of its folder',
  },
  'with a link to elsewhere': {
    file: () => signed(archive(app('1-2'), ['.'], (site) => symlinkSync('/etc', join(site, 'packs')))),
    says: 'neither a file nor a folder',
  },
  'with a link between its files': {
    file: () => signed(archive(app('1-2'), ['.'], (site) => execFileSync('ln', [join(site, 'sw.js'), join(site, 'other.js')]))),
    says: 'neither a file nor a folder',
  },
  'with a pipe': {
    file: () => signed(archive(app('1-2'), ['.'], (site) => execFileSync('mkfifo', [join(site, 'pipe')]))),
    says: 'neither a file nor a folder',
  },
  'with a line feed in a name': {
    file: () => signed(archive({ ...app('1-2'), 'a\nb.js': 'x' })),
    says: 'a name that is not allowed',
  },
  'of something else': { file: () => signed(archive({ 'index.html': 'x' })), says: 'the archive holds no app of First Door' },
  'with a version that is a path': {
    file: () => signed(archive({ ...app('1-2'), 'app-version.txt': '1/../../x\n' })),
    says: 'does not name a version',
  },
}

test.each(Object.keys(refused))('a file %s is refused, and the app that is here stays', (which) => {
  install(signed(archive(app('1-1'))))
  const { file, says } = refused[which]!
  const { status, said } = install(file())
  expect(said).toMatch(/^Not installed: /)
  expect(said).toContain(says)
  expect(status).toBe(1)
  expect(shown()).toBe('start 1-1')
  expect(versions()).toEqual(['1-1'])
  expect(readdirSync(root).sort()).toEqual(['.lock', 'current', 'versions'])
})

test('a desk that trusts no key takes nothing', () => {
  rmSync(keys)
  expect(install(signed(archive(app('1-1')))).said).toContain('this desk trusts no key')
  writeFileSync(keys, '# none yet\n')
  expect(install(signed(archive(app('1-1')))).said).toContain('no key that this desk trusts has signed')
  expect(existsSync(join(root, 'current'))).toBe(false)
})

test('what a power cut left is cleared away', () => {
  install(signed(archive(app('1-1'))))
  write(join(root, 'versions/.new.x'), app('1-2'))
  symlinkSync('versions/1-2', join(root, 'current.next'))
  install(signed(archive(app('1-3'))))
  expect(shown()).toBe('start 1-3')
  expect(versions()).toEqual(['1-1', '1-3'])
  expect(existsSync(join(root, 'current.next'))).toBe(false)
})

test('files can be read by the server and are not those of who packed them', () => {
  install(signed(archive(app('1-1'), ['.', '--mode=0', '--owner=12345'])))
  const { mode, uid } = lstatSync(join(root, 'current/index.html'))
  expect(mode & 0o777).toBe(0o644)
  expect(uid).toBe(process.getuid?.())
})
