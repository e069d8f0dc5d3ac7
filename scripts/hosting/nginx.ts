/** nginx 1.22 or newer. */
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

interface NginxHost {
  listen: string
  folder: string
  /** Lines of this host alone. */
  more: readonly string[]
}

export const PUBLIC_HOST: NginxHost = { listen: '8080', folder: '/srv/first-door', more: [] }

/** Heard by nobody but this machine, and no list of what was asked for. deploy/desk/install-app.sh changes where `current` leads. */
export const DESK_HOST: NginxHost = { listen: '127.0.0.1:8080', folder: '/srv/first-door/current', more: ['access_log off;'] }

/** A server block; a location has either all headers or, with none of its own, those of the server. */
export function nginx(rules: HostingRules, { listen, folder, more }: NginxHost): string {
  const { base, redirects, reportOrigins, editorOrigins } = rules
  const root = base.slice(0, -1)
  const ordinary = { ...securityHeaders(reportOrigins), 'Cache-Control': ASK_FIRST }
  const forever = { ...ordinary, 'Cache-Control': FOREVER }
  const editor = { ...ordinary, ...editorHeaders(editorOrigins), ...NOT_FOUND_BY_SEARCH }
  const own = (headers: Record<string, string>) =>
    linesOf(headers)
      .map((line) => `    ${line}\n`)
      .join('')
  const moved = redirects.map(({ from, to }) => `  location = ${root}${from} { return 301 ${root}${to}$is_args$args; }\n`)
  return `# nginx 1.22 or newer. Put the site into ${folder}${root}, include this file inside "http { }".
server {
  listen ${listen};
  root ${folder};
${more.map((line) => `  ${line}\n`).join('')}  charset utf-8;
  server_tokens off;
  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_types ${compressedTypes.join(' ')};
  gzip_static on;
  error_page 404 ${base}404.html;
  absolute_redirect off;
${linesOf(ordinary)
  .map((line) => `  ${line}\n`)
  .join('')}
  # One address a page, without a slash at its end.
  rewrite ^(${root}${paths.page})/$ $1 permanent;
${root && `  location = ${root} { return 301 ${base}$is_args$args; }\n`}
${moved.length > 0 ? `${moved.join('')}\n` : ''}  # A bundle is compressed already and must arrive as it is.
  location ~ ^${root}${paths.bundle} {
    gzip off;
    types { }
    default_type application/gzip;
${own(forever)}  }
  location ~ ^${root}${paths.forever} {
${own(forever)}  }
  # Open data are for programs of anybody.
  location ^~ ${root}${paths.openData} {
    types {
      application/json json;
${linesOfTypes((extension, type) => `      ${type.split(';')[0]} ${extension.slice(1)};`)}
    }
    charset_types text/csv text/calendar text/vcard;
${own({ ...ordinary, ...ANYBODY })}  }
  # The editor, and the other pages of city staff.
  location ~ ^${root}${paths.editor} {
    try_files ${root}/admin.html =404;
${own(editor)}  }
  location ~ ^${root}${paths.staff} {
    try_files $uri $uri.html =404;
${own({ ...ordinary, ...NOT_FOUND_BY_SEARCH })}  }
  location = ${root}/manifest.webmanifest {
    types { application/manifest+json webmanifest; }
  }
  # Pages without words in these languages are built by the app.
  location ~ ^${root}${shellPattern(rules)} {
    try_files $uri.html ${base}shell.html;
  }
  location ${base} {
    # /en/cluj-napoca is the file en/cluj-napoca.html.
    try_files $uri $uri.html $uri/index.html =404;
  }
}
`
}

function linesOf(headers: Record<string, string>): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`)
}
