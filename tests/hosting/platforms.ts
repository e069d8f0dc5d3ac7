/**
 * Reads `_headers`, `_redirects` and `netlify.toml` as the two platforms that know them say they do, and answers like them.
 * https://docs.netlify.com/routing/headers/ https://docs.netlify.com/routing/redirects/
 * https://developers.cloudflare.com/pages/configuration/headers/ https://developers.cloudflare.com/pages/configuration/redirects/ https://developers.cloudflare.com/pages/configuration/serving-pages/
 */
import type { MadeSite } from './made-site.ts'

export interface PlatformAnswer {
  status: number
  headers: ReadonlyMap<string, string>
  body: Buffer
}

interface HeaderRule {
  pattern: string
  /** A value of `undefined` takes the header back. */
  lines: { name: string; value: string | undefined }[]
}

interface RedirectRule {
  from: string
  to: string
  status: number
  force: boolean
}

/** Rules of `_headers` in their order. Throws at a line that neither platform understands. */
export function headerRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  for (const line of text.split('\n').filter(Boolean)) {
    if (line.startsWith('/')) {
      rules.push({ pattern: line, lines: [] })
      continue
    }
    const [, taken, name, value] = /^ {2}(?:! ([\w-]+)|([\w-]+): (.+))$/.exec(line) ?? []
    const rule = rules.at(-1)
    if (!rule || !(taken ?? name)) throw new Error(`A line of _headers is none: ${line}`)
    rule.lines.push({ name: taken ?? name!, value })
  }
  return rules
}

/** Rules of `_redirects`. */
export function redirectRules(text: string): RedirectRule[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [, from, to, status] = /^(\/\S*) (\/\S*) (\d{3})$/.exec(line) ?? []
      if (!from || !to) throw new Error(`A line of _redirects is none: ${line}`)
      return { from, to, status: Number(status), force: true }
    })
}

/** Rules of `netlify.toml`, as far as it is written by the build. */
function tomlRules(text: string): RedirectRule[] {
  return text
    .split('[[redirects]]\n')
    .slice(1)
    .map((table) => {
      const [, from, to, status, force] = /^from = "(.+)"\nto = "(.+)"\nstatus = (\d{3})\nforce = (true|false)\n+$/.exec(table) ?? []
      if (!from || !to) throw new Error(`A table of netlify.toml is none: ${table}`)
      return { from, to, status: Number(status), force: force === 'true' }
    })
}

/** Netlify: of two values the later one counts, a line "! Name" is passed over, a file goes before a rule without force. */
export function netlify(site: MadeSite): (path: string) => PlatformAnswer {
  const headers = headerRules(text(site, '_headers'))
  const redirects = tomlRules(site.servers['netlify.toml']!)
  return (asked) => {
    const path = withoutQuestion(asked)
    const sent = new Map<string, string>()
    for (const { lines } of headers.filter((rule) => matches(rule.pattern, path))) {
      for (const { name, value } of lines.filter((line) => line.value !== undefined)) sent.set(name.toLowerCase(), value!)
    }
    const rule = redirects.find(({ from }) => matches(from, path))
    const file = fileAt(site, path) ?? fileAt(site, `${path}.html`)
    if (rule && (rule.force || !file)) return follow(site, rule, sent)
    return file ? { status: 200, headers: sent, body: file } : missing(site, sent)
  }
}

/** Cloudflare: two values are joined, "! Name" takes back what was said before, a rule goes before a file, `/x/` and `/x.html` lead to `/x`. */
export function cloudflare(site: MadeSite): (path: string) => PlatformAnswer {
  const headers = headerRules(text(site, '_headers'))
  const redirects = redirectRules(text(site, '_redirects'))
  return (asked) => {
    const path = withoutQuestion(asked)
    const sent = new Map<string, string>()
    for (const { lines } of headers.filter((rule) => matches(rule.pattern, path))) {
      for (const { name } of lines.filter((line) => line.value === undefined)) sent.delete(name.toLowerCase())
      for (const { name, value } of lines.filter((line) => line.value !== undefined)) {
        sent.set(name.toLowerCase(), [sent.get(name.toLowerCase()), value].filter(Boolean).join(', '))
      }
    }
    const rule = redirects.find(({ from }) => matches(from, path))
    if (rule) return follow(site, rule, sent)
    const bare = path.replace(/(\.html|\/)$/, '')
    if (bare !== path && fileAt(site, `${bare}.html`)) return { status: 308, headers: new Map([['location', bare]]), body: Buffer.alloc(0) }
    const file = fileAt(site, path) ?? fileAt(site, `${path}.html`)
    return file ? { status: 200, headers: sent, body: file } : missing(site, sent)
  }
}

function follow(site: MadeSite, { to, status }: RedirectRule, sent: Map<string, string>): PlatformAnswer {
  if (status >= 300 && status < 400) return { status, headers: new Map([['location', to]]), body: Buffer.alloc(0) }
  return { status, headers: sent, body: fileAt(site, to)! }
}

function missing(site: MadeSite, headers: Map<string, string>): PlatformAnswer {
  return { status: 404, headers, body: fileAt(site, `${site.rules.base}404.html`)! }
}

function text(site: MadeSite, name: string): string {
  return site.files.get(`/${name}`)!.toString()
}

function withoutQuestion(path: string): string {
  return path.replace(/\?.*/, '')
}

function fileAt({ files, rules }: MadeSite, path: string): Buffer | undefined {
  const root = rules.base.slice(0, -1)
  if (path !== root && !path.startsWith(rules.base)) return undefined
  const inSite = path.slice(root.length)
  return files.get(inSite === '/' ? '/index.html' : inSite)
}

/** `*` is anything, `:name` is a part between slashes. */
function matches(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`).test(path)
}
