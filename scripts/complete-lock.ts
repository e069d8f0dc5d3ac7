/**
 * npm run lock: adds the entries of other platforms to package-lock.json that npm leaves out when its registry does not
 * serve them. Without them `npm ci` refuses the file. Run it after every change of a dependency.
 */
import { readFile, writeFile } from 'node:fs/promises'

interface LockEntry {
  version?: string
  dev?: boolean
  license?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64']

const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, LockEntry> }
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(
      ([name, version]) => /^\d/.test(version) && !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    )
    .map(([name, version]) => ({ name, entry: platformEntry(name, version, entry) })),
)
for (const { name, entry } of missing) lock.packages[`node_modules/${name}`] = entry
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1))
await writeFile('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
console.log(`${missing.length} entries added.`)

/** What npm would have written, as far as a package's name tells its platform. */
function platformEntry(name: string, version: string, parent: LockEntry): LockEntry {
  const words = name.split(/[-/.]/)
  const os = words.find((word) => SYSTEMS.includes(word))
  const cpu = words.find((word) => PROCESSORS.includes(word))
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(parent.dev && { dev: true }),
    ...(parent.license && { license: parent.license }),
    optional: true,
    ...(os && { os: [os] }),
    ...(words.includes('musl') && { libc: ['musl'] }),
  }
}
