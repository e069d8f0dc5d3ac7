/** What every host answers, whoever it is. One table for all of them. */
import { ASK_FIRST, editorHeaders, FOREVER, type HostingRules, securityHeaders } from '../../scripts/hosting/rules.ts'
import { BUNDLE, RECORD } from './made-site.ts'

/** What a host does by itself, or what its files can make it do. */
export type Ability = 'knows types' | 'takes slashes away' | 'knows what is missing' | 'heads every answer' | 'keeps .html'

export interface Expectation {
  name: string
  /** In the site, without the base. */
  path: string
  status: number
  /** The file whose content comes. */
  file?: string
  /** Where it leads: an address without the base. */
  to?: string
  headers?: Record<string, string | RegExp | undefined>
  /** Only of hosts that can. */
  needs?: Ability[]
}

const NOBODY_ELSE = { 'Access-Control-Allow-Origin': undefined }
const FOUND_BY_SEARCH = { 'X-Robots-Tag': undefined }
const HTML = /^text\/html; ?charset=utf-8$/i

/** The table for a site with these rules. */
export function expectations({ reportOrigins, editorOrigins }: HostingRules): Expectation[] {
  const ordinary = { ...securityHeaders(reportOrigins), ...NOBODY_ELSE, ...FOUND_BY_SEARCH, 'Cache-Control': ASK_FIRST }
  const staff = { ...ordinary, 'X-Robots-Tag': 'noindex' }
  const editor = { ...staff, ...editorHeaders(editorOrigins) }
  const forever = { ...ordinary, 'Cache-Control': FOREVER }
  const open = { ...ordinary, 'Access-Control-Allow-Origin': '*' }
  return [
    { name: 'the first page', path: '/', status: 200, file: '/index.html', headers: ordinary },
    {
      name: 'a page, asked for by a link of a mail',
      path: '/en/testville?utm=x',
      status: 200,
      file: '/en/testville.html',
      headers: ordinary,
    },
    { name: 'a page that has a folder of the same name', path: '/en', status: 200, file: '/en.html', headers: ordinary },
    {
      name: 'a page in a language that may lack words, which has some',
      path: '/ro/testville/service/clinic',
      status: 200,
      file: '/ro/testville/service/clinic.html',
      headers: ordinary,
    },
    {
      name: 'a page that nobody has written yet',
      path: '/nothing-here',
      status: 404,
      file: '/404.html',
      headers: ordinary,
      needs: ['knows what is missing'],
    },
    {
      name: 'a service that does not exist in the language of all words',
      path: '/en/testville/service/none',
      status: 404,
      file: '/404.html',
    },
    { name: 'more than the address of a service', path: '/uk/testville/service/clinic/more', status: 404, file: '/404.html' },
    { name: 'the worker', path: '/sw.js', status: 200, file: '/sw.js', headers: ordinary },

    { name: 'a page that moved', path: '/en/testville/service/old', status: 301, to: '/en/testville/service/new' },
    { name: 'a page with a slash too many', path: '/en/testville/', status: 301, to: '/en/testville', needs: ['takes slashes away'] },
    {
      name: 'the same, with a question',
      path: '/en/testville/?q=doctor&open=1',
      status: 301,
      to: '/en/testville?q=doctor&open=1',
      needs: ['takes slashes away'],
    },
    { name: 'the editor with a slash', path: '/admin/', status: 301, to: '/admin', needs: ['takes slashes away'] },
    {
      name: 'the page of staff with a slash, a folder of the same name',
      path: '/staff/',
      status: 301,
      to: '/staff',
      needs: ['takes slashes away'],
    },
    {
      name: 'a redirect, as safe as a page',
      path: '/en/testville/',
      status: 301,
      headers: ordinary,
      needs: ['takes slashes away', 'heads every answer'],
    },

    { name: 'a script of the app', path: '/assets/app-Dpr86ffM.js', status: 200, file: '/assets/app-Dpr86ffM.js', headers: forever },
    { name: 'letters', path: '/assets/letters-AsOp5Zba.woff2', status: 200, file: '/assets/letters-AsOp5Zba.woff2', headers: forever },
    { name: 'a record', path: RECORD, status: 200, file: RECORD, headers: forever },
    { name: 'a bundle', path: BUNDLE, status: 200, file: BUNDLE, headers: forever },
    {
      name: 'a compressed bundle',
      path: `${BUNDLE}.gz`,
      status: 200,
      file: `${BUNDLE}.gz`,
      headers: { ...forever, 'Content-Encoding': undefined },
    },
    {
      name: 'a manifest of a pack',
      path: '/packs/testville/manifest.json',
      status: 200,
      file: '/packs/testville/manifest.json',
      headers: ordinary,
    },
    { name: 'the list of cities', path: '/packs/cities.json', status: 200, file: '/packs/cities.json', headers: ordinary },
    {
      name: 'a script that is gone',
      path: '/assets/app-gone0000.js',
      status: 404,
      file: '/404.html',
      headers: { ...ordinary, 'Content-Type': HTML },
      needs: ['knows what is missing', 'knows types'],
    },

    { name: 'open data', path: '/open-data/testville/hsds.json', status: 200, file: '/open-data/testville/hsds.json', headers: open },
    { name: 'the description of open data', path: '/open-data/openapi.json', status: 200, file: '/open-data/openapi.json', headers: open },
    {
      name: 'places',
      path: '/open-data/testville/places.geojson',
      status: 200,
      file: '/open-data/testville/places.geojson',
      headers: { ...open, 'Content-Type': 'application/geo+json' },
    },
    {
      name: 'services as a table',
      path: '/open-data/testville/services.csv',
      status: 200,
      file: '/open-data/testville/services.csv',
      headers: { ...open, 'Content-Type': /^text\/csv; ?charset=utf-8$/i },
    },
    {
      name: 'messages as a calendar',
      path: '/open-data/testville/notices.ics',
      status: 200,
      file: '/open-data/testville/notices.ics',
      headers: { ...open, 'Content-Type': /^text\/calendar; ?charset=utf-8$/i },
    },
    {
      name: 'contacts',
      path: '/open-data/testville/contacts.vcf',
      status: 200,
      file: '/open-data/testville/contacts.vcf',
      headers: { ...open, 'Content-Type': /^text\/vcard; ?charset=utf-8$/i },
    },
    {
      name: 'changes as a feed',
      path: '/open-data/testville/changes.atom',
      status: 200,
      file: '/open-data/testville/changes.atom',
      headers: { ...open, 'Content-Type': 'application/atom+xml' },
    },
    {
      name: 'open data that are gone',
      path: '/open-data/testville/gone.geojson',
      status: 404,
      file: '/404.html',
      headers: { ...ordinary, 'Content-Type': HTML },
      needs: ['knows what is missing', 'knows types'],
    },

    { name: 'the editor', path: '/admin', status: 200, file: '/admin.html', headers: editor },
    { name: 'the editor by its file', path: '/admin.html', status: 200, file: '/admin.html', headers: editor, needs: ['keeps .html'] },
    { name: 'a page beside the editor', path: '/administration', status: 404, headers: ordinary, needs: ['knows what is missing'] },
    { name: 'the page of staff', path: '/staff', status: 200, file: '/staff.html', headers: staff },
    {
      name: 'the page of staff by its file',
      path: '/staff.html',
      status: 200,
      file: '/staff.html',
      headers: staff,
      needs: ['keeps .html'],
    },
    { name: 'data for staff', path: '/staff/quality.json', status: 200, file: '/staff/quality.json', headers: staff },

    ...Object.entries({
      '/': HTML,
      '/en/testville': HTML,
      '/admin': HTML,
      '/assets/app-Dpr86ffM.js': /^(text|application)\/javascript(; ?charset=utf-8)?$/i,
      '/assets/app-BsW3ePss.css': /^text\/css(; ?charset=utf-8)?$/i,
      '/assets/letters-AsOp5Zba.woff2': 'font/woff2',
      '/icons/mark.svg': 'image/svg+xml',
      '/manifest.webmanifest': 'application/manifest+json',
      '/robots.txt': /^text\/plain; ?charset=utf-8$/i,
      '/sitemap.xml': /^(text|application)\/xml(; ?charset=utf-8)?$/i,
      '/packs/testville/manifest.json': 'application/json',
      [RECORD]: 'application/json',
      [`${BUNDLE}.gz`]: 'application/gzip',
      '/open-data/openapi.json': 'application/json',
    }).map(
      ([path, type]): Expectation => ({
        name: `the type of ${path}`,
        path,
        status: 200,
        headers: { 'Content-Type': type },
        needs: ['knows types'],
      }),
    ),
  ]
}

/** The same where the shell can stand behind the pages. */
export function shellExpectations({ reportOrigins }: HostingRules): Expectation[] {
  const headers = { ...securityHeaders(reportOrigins), 'Cache-Control': ASK_FIRST }
  return ['/uk/testville/service/clinic', '/ro/testville/guide/permit'].map((path) => ({
    name: `${path}, a page without words in its language`,
    path,
    status: 200,
    file: '/shell.html',
    headers,
  }))
}

/** Paths that are worth compressing. */
export const COMPRESSED = [
  '/',
  '/en/testville',
  '/uk/testville/service/clinic',
  '/admin',
  '/staff/quality.json',
  '/sw.js',
  '/manifest.webmanifest',
  '/robots.txt',
  '/sitemap.xml',
  '/icons/mark.svg',
  '/assets/app-Dpr86ffM.js',
  '/assets/app-BsW3ePss.css',
  '/packs/testville/manifest.json',
  RECORD,
  '/open-data/testville/hsds.json',
  '/open-data/testville/places.geojson',
  '/open-data/testville/services.csv',
  '/open-data/testville/notices.ics',
  '/open-data/testville/contacts.vcf',
  '/open-data/testville/changes.atom',
]

/** Paths that must travel as they are. */
export const NOT_COMPRESSED = [`${BUNDLE}.gz`, '/assets/letters-AsOp5Zba.woff2', '/maps/testville.pmtiles']
