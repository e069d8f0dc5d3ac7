/** Apache 2.4, as a file of the site. */
import {
  ANYBODY,
  ASK_FIRST,
  compressedTypes,
  editorHeaders,
  FOREVER,
  type HostingRules,
  linesOfTypes,
  NOT_FOUND_BY_SEARCH,
  paths,
  securityHeaders,
  shellPattern,
} from './rules.ts'

/** `.htaccess`. Sections `<If>` come after all else, so what they set takes the place of what stands above. */
export function apache(rules: HostingRules): string {
  const { base, redirects, reportOrigins, editorOrigins } = rules
  const root = base.slice(0, -1)
  const compressed = ['text/html', ...compressedTypes].join(' ')
  const moved = redirects.map(({ from, to }) => `RewriteRule ^${from.slice(1)}$ ${base}${to.slice(1)} [R=301,L]\n`)
  const under = (pattern: string, headers: Record<string, string>) =>
    `  <If "%{REQUEST_URI} =~ m#^${root}${pattern}#">\n${linesOf(headers, '    ')}  </If>\n`
  return `# Apache 2.4 with mod_rewrite, mod_alias, mod_headers, mod_mime, mod_filter, mod_brotli or mod_deflate. The host must allow it: AllowOverride All.
DirectorySlash Off
${root && `RedirectMatch 301 ^${root}$ ${base}\n`}Options -Indexes -MultiViews
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
# A compressed answer has another ETag, which Apache itself does not know again: pages are asked for again by their date.
FileETag None
AddType application/manifest+json .webmanifest
# A bundle is compressed already and must arrive as it is.
RemoveEncoding .gz
AddType application/gzip .gz
${linesOfTypes((extension, type) => `AddType "${type}" ${extension}`)}
<IfModule mod_headers.c>
${linesOf({ ...securityHeaders(reportOrigins), 'Cache-Control': ASK_FIRST }, '  ')}${under(paths.forever, { 'Cache-Control': FOREVER })}  # The editor, and the other pages of city staff.
${under(paths.editor, editorHeaders(editorOrigins))}${under(paths.staff, NOT_FOUND_BY_SEARCH)}  # Open data are for programs of anybody.
${under(paths.openData, ANYBODY)}</IfModule>
<IfModule mod_filter.c>
  <IfModule mod_brotli.c>
    AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${compressed}
  </IfModule>
  <IfModule !mod_brotli.c>
    AddOutputFilterByType DEFLATE ${compressed}
  </IfModule>
</IfModule>
RewriteEngine On
RewriteBase ${base}
${moved.join('')}# One address a page, without a slash at its end.
RewriteRule ^(${paths.page.slice(1)})/$ ${base}$1 [R=301,L]
# /en/cluj-napoca is the file en/cluj-napoca.html.
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+)$ $1.html [L]
# Pages without words in these languages are built by the app.
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^${shellPattern(rules).slice(1)} shell.html [L]
`
}

function linesOf(headers: Record<string, string>, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}Header always set ${name} "${value}"\n`)
    .join('')
}
