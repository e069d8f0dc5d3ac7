/** A small site as the build writes it, with one file of each kind. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { editorOrigins } from '../../scripts/hosting/editor-origins.ts'
import type { HostingRules } from '../../scripts/hosting/rules.ts'
import { hostingFiles } from '../../scripts/hosting.ts'

export interface MadeSite {
  rules: HostingRules
  /** The configurations by name. */
  servers: Record<string, string>
  /** Every file of the site by its path in it, with a slash before. */
  files: Map<string, Buffer>
}

/** A site on the disk. */
export interface PlacedSite extends MadeSite {
  /** Where servers look: the site lies in it under the base. */
  folder: string
  remove: () => void
}

export const RECORD = '/packs/testville/records/35rBne-Ig5ctzh0KnXtHXQ.json'
export const BUNDLE = '/packs/testville/bundles/_jhtYaeGcRevtrS_D8b8pQ.json'

/** A site whose base is `/` or `/sub/`. */
export function makeSite(base: string): MadeSite {
  const rules: HostingRules = {
    base,
    shellLanguages: languages.map(({ code }) => code).filter((code) => code !== SOURCE_LANGUAGE),
    redirects: [{ from: '/en/testville/service/old', to: '/en/testville/service/new' }],
    reportOrigins: ['https://reports.testville.example'],
    editorOrigins: editorOrigins(['https://git.testville.example:8443']),
  }
  const { site, servers } = hostingFiles(rules)
  const forHosts = Object.fromEntries(Object.entries(site).map(([name, text]) => [`/${name}`, text]))
  const files = Object.entries({ ...filesOfSite(rules), ...forHosts }).map(([path, content]) => [path, Buffer.from(content)] as const)
  return { rules, servers, files: new Map(files) }
}

/** The same in a folder for servers. */
export function placeSite(base: string): PlacedSite {
  const site = makeSite(base)
  const folder = mkdtempSync(join(tmpdir(), 'first-door-site-'))
  // The server may run as another user than the test.
  chmodSync(folder, 0o755)
  for (const [path, bytes] of site.files) {
    mkdirSync(dirname(join(folder, base, path)), { recursive: true })
    writeFileSync(join(folder, base, path), bytes)
  }
  return { ...site, folder, remove: () => rmSync(folder, { recursive: true, maxRetries: 5 }) }
}

function filesOfSite({ base, redirects }: HostingRules): Record<string, string | Buffer> {
  const page = (name: string) => `<!doctype html><title>${name}</title>${'<p>words of this page</p>'.repeat(100)}`
  const json = (name: string) => JSON.stringify({ name, words: 'words of this record '.repeat(100) })
  const moved = redirects.map(({ from, to }) => [`${from}.html`, `<meta http-equiv="refresh" content="0; url=${base.slice(0, -1)}${to}">`])
  const pages = ['/index', '/en', '/en/testville', '/en/testville/service/new', '/ro/testville/service/clinic', '/desk', '/staff', '/admin']
  return {
    ...Object.fromEntries(pages.map((path) => [`${path}.html`, page(path)])),
    ...Object.fromEntries(moved),
    '/shell.html': page('shell'),
    '/404.html': page('shell'),
    '/app-version.txt': '0.1.0-1\n',
    '/sw.js': '/* worker */'.repeat(100),
    '/manifest.webmanifest': json('app'),
    '/robots.txt': 'User-agent: *\n'.repeat(100),
    '/sitemap.xml': `<?xml version="1.0"?><urlset>${'<url></url>'.repeat(100)}</urlset>`,
    '/icons/mark.svg': `<svg xmlns="http://www.w3.org/2000/svg">${'<g></g>'.repeat(200)}</svg>`,
    '/assets/app-Dpr86ffM.js': 'console.log(1);'.repeat(100),
    '/assets/app-BsW3ePss.css': 'p { margin: 0 }'.repeat(100),
    '/assets/letters-AsOp5Zba.woff2': randomBytes(2000),
    '/staff/quality.json': json('quality'),
    '/packs/cities.json': json('cities'),
    '/packs/testville/manifest.json': json('manifest'),
    [RECORD]: json('record'),
    [BUNDLE]: json('bundle'),
    [`${BUNDLE}.gz`]: gzipSync(json('bundle')),
    '/maps/testville.pmtiles': randomBytes(4000),
    '/open-data/openapi.json': json('openapi'),
    '/open-data/testville/hsds.json': json('hsds'),
    '/open-data/testville/places.geojson': json('places'),
    '/open-data/testville/services.csv': 'id,name\n'.repeat(200),
    '/open-data/testville/notices.ics': 'BEGIN:VCALENDAR\r\n'.repeat(100),
    '/open-data/testville/contacts.vcf': 'BEGIN:VCARD\r\n'.repeat(100),
    '/open-data/testville/changes.atom': `<feed>${'<entry></entry>'.repeat(100)}</feed>`,
  }
}
