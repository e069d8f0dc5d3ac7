/** Netlify and Cloudflare Pages. They share the names of two files, but not all of their meaning. */
import {
  ANYBODY,
  ASK_FIRST,
  editorHeaders,
  FOREVER,
  type HostingRules,
  linesOfTypes,
  NOT_FOUND_BY_SEARCH,
  securityHeaders,
} from './rules.ts'

/**
 * `_headers`. A line "! Name" takes back what an earlier rule said: without it Cloudflare sends both values, which Netlify never does (it passes over the line).
 * Cloudflare takes one `*` a rule. https://developers.cloudflare.com/pages/configuration/headers/ https://docs.netlify.com/routing/headers/
 */
export function headersFile({ base, reportOrigins, editorOrigins }: HostingRules): string {
  const rule = (path: string, headers: Record<string, string>) => [`${base}${path}`, ...linesOf(headers)].join('\n')
  const instead = (path: string, headers: Record<string, string>) =>
    [`${base}${path}`, ...Object.keys(headers).map((name) => `  ! ${name}`), ...linesOf(headers)].join('\n')
  const forever = { 'Cache-Control': FOREVER }
  return `${[
    rule('*', { ...securityHeaders(reportOrigins), 'Cache-Control': ASK_FIRST }),
    instead('assets/*', forever),
    instead('packs/:city/records/*', forever),
    instead('packs/:city/bundles/*', forever),
    rule('open-data/*', ANYBODY),
    linesOfTypes((extension, type) => instead(`open-data/*${extension}`, { 'Content-Type': type })),
    ...['admin', 'admin.html'].map((path) => instead(path, editorHeaders(editorOrigins))),
    ...['admin', 'admin.html', 'staff', 'staff.html', 'staff/*'].map((path) => rule(path, NOT_FOUND_BY_SEARCH)),
  ].join('\n')}\n`
}

function linesOf(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)
}

/**
 * `_redirects`, only addresses that moved: Cloudflare follows a line also where a file lies, and would show the shell in the place of every page.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
export function redirectsFile({ base, redirects }: HostingRules): string {
  const root = base.slice(0, -1)
  return redirects.map(({ from, to }) => `${root}${from} ${root}${to} 301\n`).join('')
}

/** `netlify.toml`: Netlify goes past files only with `force`, so here the shell can stand behind the pages. https://docs.netlify.com/routing/redirects/ */
export function netlifyToml({ base, shellLanguages, redirects }: HostingRules): string {
  const root = base.slice(0, -1)
  const rule = (from: string, to: string, status: number, force: boolean) =>
    `[[redirects]]\nfrom = "${root}${from}"\nto = "${root}${to}"\nstatus = ${status}\nforce = ${force}\n`
  const shell = shellLanguages.flatMap((language) =>
    ['service', 'guide'].map((kind) => rule(`/${language}/:city/${kind}/:id`, '/shell.html', 200, false)),
  )
  return [
    '# Netlify. Put this file beside the folder of the site, and deploy from there.\n',
    ...redirects.map(({ from, to }) => rule(from, to, 301, true)),
    ...shell,
    ...(base === '/' ? [] : [rule('/*', '/404.html', 404, false)]),
  ].join('\n')
}
