/** The rules a host needs: security headers, caching, and which addresses the app shell answers. One truth, four dialects. */

export interface HostingRules {
  base: string
  /** Languages whose pages may be missing as files; the shell then shows the facts with words of another language. */
  shellLanguages: readonly string[]
  /** Addresses that moved, without the base. */
  redirects: readonly { from: string; to: string }[]
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Headers of every answer. */
export const securityHeaders: Record<string, string> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

const FOREVER = 'public, max-age=31536000, immutable'
const ASK_FIRST = 'no-cache'

/** How long an answer may be kept: files named by their hash for ever, all others are asked for again. */
export function cacheControl(path: string): string {
  return /^\/(assets|packs\/[^/]+\/(records|bundles))\//.test(path) ? FOREVER : ASK_FIRST
}

/** A pattern of the addresses the shell answers, without the base. */
export function shellPattern({ shellLanguages }: Pick<HostingRules, 'shellLanguages'>): string {
  return `^/(${shellLanguages.join('|')})/[a-z0-9-]+/(service|guide)/[a-z0-9-]+$`
}

/** Files by path in the site, and configurations by name for servers that read their own. */
export function hostingFiles(rules: HostingRules): { site: Record<string, string>; servers: Record<string, string> } {
  return {
    site: { _headers: netlifyHeaders(rules), _redirects: netlifyRedirects(rules), '.htaccess': apache(rules) },
    servers: { 'nginx.conf': nginx(rules), Caddyfile: caddy(rules) },
  }
}

function netlifyHeaders({ base }: HostingRules): string {
  const all = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)
  return `${base}*
${all.join('\n')}
  Cache-Control: ${ASK_FIRST}
${base}assets/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
${base}packs/*/records/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
${base}packs/*/bundles/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
`
}

function netlifyRedirects({ base, shellLanguages, redirects }: HostingRules): string {
  const root = base.slice(0, -1)
  const moved = redirects.map(({ from, to }) => `${root}${from} ${root}${to} 301`)
  const shell = shellLanguages.flatMap((language) =>
    ['service', 'guide'].map((kind) => `${root}/${language}/:city/${kind}/:id ${root}/shell.html 200`),
  )
  return `${[...moved, ...shell].join('\n')}\n`
}

function apache({ base, shellLanguages, redirects }: HostingRules): string {
  const headers = Object.entries(securityHeaders).map(([name, value]) => `  Header always set ${name} "${value}"`)
  const moved = redirects.map(({ from, to }) => `RewriteRule ^${from.slice(1)}$ ${base}${to.slice(1)} [R=301,L]`)
  return `# Apache 2.4 with mod_rewrite, mod_headers, mod_brotli or mod_deflate.
DirectorySlash Off
Options -Indexes -MultiViews
ErrorDocument 404 ${base}404.html
AddDefaultCharset utf-8
AddType application/manifest+json .webmanifest
AddType application/gzip .gz
<IfModule mod_headers.c>
${headers.join('\n')}
  Header set Cache-Control "${ASK_FIRST}"
  <FilesMatch "-[A-Za-z0-9_-]{8}\\.(js|css|svg)$|^[A-Za-z0-9_-]{43}\\.json(\\.gz)?$">
    Header set Cache-Control "${FOREVER}"
  </FilesMatch>
</IfModule>
<IfModule mod_filter.c>
  <IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json image/svg+xml application/xml
  </IfModule>
</IfModule>
RewriteEngine On
RewriteBase ${base}
${moved.join('\n')}
# One address a page, without a slash at its end.
RewriteRule ^(.+)/$ ${base}$1 [R=301,L]
# /en/cluj-napoca is the file en/cluj-napoca.html.
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+)$ $1.html [L]
# Pages without words in these languages are built by the app.
RewriteCond %{REQUEST_FILENAME} !-f
RewriteRule ^(${shellLanguages.join('|')})/[a-z0-9-]+/(service|guide)/[a-z0-9-]+$ shell.html [L]
`
}

function nginx({ base, shellLanguages, redirects }: HostingRules): string {
  const root = base.slice(0, -1)
  const headers = Object.entries(securityHeaders).map(([name, value]) => `add_header ${name} "${value}" always;`)
  const block = (lines: string[]) => lines.map((line) => `    ${line}`).join('\n')
  const moved = redirects.map(({ from, to }) => `  location = ${root}${from} { return 301 ${root}${to}; }`)
  return `# nginx 1.22 or newer. Put the site into /srv/first-door${root}, include this file inside "http { }".
server {
  listen 8080;
  root /srv/first-door;
  charset utf-8;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json application/manifest+json image/svg+xml application/xml;
  gzip_static on;
  error_page 404 ${base}404.html;
  absolute_redirect off;
  # One address a page, without a slash at its end.
  rewrite ^(${root}/.+)/$ $1 permanent;

${moved.length > 0 ? `${moved.join('\n')}\n\n` : ''}  # A bundle is compressed already and must arrive as it is.
  location ~ ^${root}/packs/[^/]+/bundles/.*\\.gz$ {
    gzip off;
    default_type application/gzip;
${block([...headers, `add_header Cache-Control "${FOREVER}";`])}
  }
  location ~ ^${root}/(assets|packs/[^/]+/(records|bundles))/ {
${block([...headers, `add_header Cache-Control "${FOREVER}";`])}
  }
  # Pages without words in these languages are built by the app.
  location ~ ^${root}/(${shellLanguages.join('|')})/[a-z0-9-]+/(service|guide)/ {
    try_files $uri.html ${base}shell.html;
${block([...headers, `add_header Cache-Control "${ASK_FIRST}";`])}
  }
  location ${base} {
    # /en/cluj-napoca is the file en/cluj-napoca.html.
    try_files $uri $uri.html $uri/index.html =404;
${block([...headers, `add_header Cache-Control "${ASK_FIRST}";`])}
  }
}
`
}

function caddy({ base, shellLanguages, redirects }: HostingRules): string {
  const root = base.slice(0, -1)
  const headers = Object.entries(securityHeaders).map(([name, value]) => `    ${name} "${value}"`)
  const moved = redirects.map(({ from, to }) => `  redir ${root}${from} ${root}${to} permanent`)
  return `# Caddy 2. Put the site into /srv/first-door${root}.
:8080 {
  root * /srv/first-door
  encode zstd gzip
  header {
${headers.join('\n')}
  }
  @forever path_regexp ^${root}/(assets|packs/[^/]+/(records|bundles))/
  header @forever Cache-Control "${FOREVER}"
  @asked not path_regexp ^${root}/(assets|packs/[^/]+/(records|bundles))/
  header @asked Cache-Control "${ASK_FIRST}"
  # One address a page, without a slash at its end.
  @slash path_regexp slash ^(${root}/.+)/$
  redir @slash {re.slash.1} permanent
${moved.length > 0 ? `${moved.join('\n')}\n` : ''}  # Pages without words in these languages are built by the app.
  @shell {
    path_regexp ^${root}/(${shellLanguages.join('|')})/[a-z0-9-]+/(service|guide)/
    not file {path}.html
  }
  rewrite @shell ${base}shell.html
  # /en/cluj-napoca is the file en/cluj-napoca.html.
  try_files {path} {path}.html {path}/index.html
  file_server
  handle_errors {
    rewrite * ${base}404.html
    file_server
  }
}
`
}
