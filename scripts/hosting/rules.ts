/** What every host has to do: headers, how long answers may be kept, and which addresses lead elsewhere. The dialects beside this file say it to each server. */

export interface HostingRules {
  base: string
  /** Languages whose pages may be missing as files; the shell then shows the facts with words of another language. */
  shellLanguages: readonly string[]
  /** Addresses that moved, without the base. */
  redirects: readonly { from: string; to: string }[]
  /** Where cities take the reports of readers: `https://example.org`. Nobody else is ever asked. */
  reportOrigins: readonly string[]
  /** Whom the editor at /admin may ask besides the site itself: see `editorOrigins`. */
  editorOrigins: readonly string[]
}

/** The origins of the addresses at which these cities take reports, each once. */
export function reportOriginsOf(feedback: readonly { url?: string | undefined }[]): string[] {
  return [...new Set(feedback.flatMap(({ url }) => (url ? new URL(url).origin : [])))].sort()
}

/** The same, read back from the file of headers of a built site. */
export function reportOriginsIn(headersFile: string): string[] {
  return sourcesIn(headersFile, /connect-src 'self'((?: https?:[^;]*)?);/)
}

/** The origins that the editor may ask, read back from the file of headers of a built site. */
export function editorOriginsIn(headersFile: string): string[] {
  return sourcesIn(headersFile, /connect-src 'self' blob: data:([^;]*);/)
}

function sourcesIn(headersFile: string, directive: RegExp): string[] {
  return directive.exec(headersFile)?.[1]?.split(' ').filter(Boolean) ?? []
}

/** Patterns of paths in the site, without the base. Each begins at the first slash. */
export const paths = {
  /** Files that are named by their hash. */
  forever: '/(assets|packs/[^/]+/(records|bundles))/',
  bundle: '/packs/[^/]+/bundles/[^/]+\\.gz$',
  editor: '/admin(\\.html)?$',
  /** Pages for city staff, and their data. */
  staff: '/((staff|admin)(\\.html)?$|staff/)',
  openData: '/open-data/',
  /** What the address of a page looks like. Only from such a one a slash at the end is taken away: `//elsewhere.example/` must lead nowhere. */
  page: '/[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*',
}

/** A pattern of the addresses the shell answers, without the base. */
export function shellPattern({ shellLanguages }: Pick<HostingRules, 'shellLanguages'>): string {
  return `/(${shellLanguages.join('|')})/[a-z0-9-]+/(service|guide)/[a-z0-9-]+$`
}

const SITE_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
}

/** Headers of every answer. */
export function securityHeaders(reportOrigins: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': policy({ ...SITE_POLICY, 'connect-src': ["'self'", ...reportOrigins].join(' ') }),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  }
}

/** What the editor has in place of those of all answers: it styles itself, shows pictures before they are saved, asks the Git host, and signs in by a window. */
export function editorHeaders(origins: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': policy({
      ...SITE_POLICY,
      'style-src': "'self' 'unsafe-inline'",
      'img-src': ["'self' data: blob:", ...origins].join(' '),
      'font-src': "'self' data:",
      'connect-src': ["'self' blob: data:", ...origins].join(' '),
      'worker-src': "'self' blob:",
      'media-src': "'self' blob:",
      'frame-src': "'self' blob:",
    }),
    'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  }
}

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

export const FOREVER = 'public, max-age=31536000, immutable'
export const ASK_FIRST = 'no-cache'

/** How long an answer may be kept: files named by their hash for ever, all others are asked for again. */
export function cacheControl(path: string): string {
  return new RegExp(`^${paths.forever}`).test(path) ? FOREVER : ASK_FIRST
}

/** Open data are for programs of anybody, also for those that run in a browser. https://fetch.spec.whatwg.org/#http-access-control-allow-origin */
export const ANYBODY = { 'Access-Control-Allow-Origin': '*' }

/** Pages of staff are none for readers. https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
export const NOT_FOUND_BY_SEARCH = { 'X-Robots-Tag': 'noindex' }

/** Types of open data that servers may not know by the ends of their names. */
export const openDataTypes: Record<string, string> = {
  '.geojson': 'application/geo+json',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.atom': 'application/atom+xml',
}

/** What is worth compressing, besides `text/html`. */
export const compressedTypes = [
  'text/css',
  'text/plain',
  'text/javascript',
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'image/svg+xml',
  'text/xml',
  'application/xml',
  ...Object.values(openDataTypes).map((type) => type.replace(/;.*/, '')),
]

/** The headers of a file that was found under this path, all but its type. */
export function headersOf(
  path: string,
  { reportOrigins, editorOrigins }: Pick<HostingRules, 'reportOrigins' | 'editorOrigins'>,
): Record<string, string> {
  const under = (pattern: string) => new RegExp(`^${pattern}`).test(path)
  return {
    ...securityHeaders(reportOrigins),
    ...(under(paths.editor) && editorHeaders(editorOrigins)),
    ...(under(paths.staff) && NOT_FOUND_BY_SEARCH),
    ...(under(paths.openData) && ANYBODY),
    'Cache-Control': cacheControl(path),
  }
}

/** A line for each type of open data. */
export function linesOfTypes(line: (extension: string, type: string) => string): string {
  return Object.entries(openDataTypes)
    .map(([extension, type]) => line(extension, type))
    .join('\n')
}
