/** npm run notices: writes THIRD-PARTY-NOTICES.md from the packages whose code or pictures ship with the app. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Packages whose code ends up in a browser, of readers or of staff: the dependencies of package.json, their own, and the icons. */
async function shippedPackages(): Promise<string[]> {
  const { dependencies } = await manifestOf('.')
  const found = new Set<string>(['lucide-static'])
  const queue = Object.keys(dependencies ?? {})
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name)) continue
    found.add(name)
    queue.push(...Object.keys((await manifestOf(join('node_modules', name))).dependencies ?? {}))
  }
  return [...found].sort()
}

interface PackageManifest {
  version: string
  license?: string
  homepage?: string
  dependencies?: Record<string, string>
}

async function manifestOf(folder: string): Promise<PackageManifest> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as PackageManifest
}

/** The text of the licence that lies in a package, or of all in a folder of licences. */
async function licencesIn(folder: string): Promise<string> {
  const found = (await readdir(folder, { withFileTypes: true })).find(({ name }) => /^licen[cs]e/i.test(name))
  if (!found) return ''
  const path = join(folder, found.name)
  const files = found.isDirectory() ? (await readdir(path)).map((name) => join(path, name)) : [path]
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  return texts.map((text) => text.trim()).join('\n\n')
}

/** The notices as Markdown: name, version, licence and its text. */
export async function notices(): Promise<string> {
  const sections = await Promise.all(
    (await shippedPackages()).map(async (name) => {
      const folder = join('node_modules', name)
      const { version, license, homepage } = await manifestOf(folder)
      const text = (await licencesIn(folder)) || 'No licence text in the package.'
      return `## ${name} ${version}\n\n${license ?? 'Licence not named'}${homepage ? ` · ${homepage}` : ''}\n\n${text}`
    }),
  )
  return `# Third-party notices\n\nSoftware of others that ships with First Door. Written by "npm run notices".\n\n${sections.join('\n\n')}\n`
}

if (import.meta.url === `file://${process.argv[1]}`) await writeFile('THIRD-PARTY-NOTICES.md', await notices())
