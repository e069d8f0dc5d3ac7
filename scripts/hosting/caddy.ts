/** Caddy 2. */
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

/** A site block. Directives of one name run in an order of Caddy's own, so of those that exclude each other each says when. */
export function caddy(rules: HostingRules): string {
  const { base, redirects, reportOrigins, editorOrigins } = rules
  const root = base.slice(0, -1)
  const editor = editorHeaders(editorOrigins)
  const [asInEditor, everywhere] = split(securityHeaders(reportOrigins), (name) => name in editor)
  const moved = redirects.map(({ from, to }, index) => {
    return `  @moved${index} vars_regexp moved${index} {uri} ^${root}${from}(\\?.*)?$\n  redir @moved${index} ${root}${to}{re.moved${index}.1} permanent\n`
  })
  return `# Caddy 2. Put the site into /srv/first-door${root}.
:8080 {
  root * /srv/first-door
  encode {
    zstd
    gzip
    match {
${['text/html', ...compressedTypes].map((type) => `      header Content-Type ${type}*`).join('\n')}
    }
  }
  header {
${linesOf(everywhere)}
  }
  @editor path_regexp ^${root}${paths.editor}
  header @editor {
${linesOf(editor)}
  }
  @reader not path_regexp ^${root}${paths.editor}
  header @reader {
${linesOf(asInEditor)}
  }
  @staff path_regexp ^${root}${paths.staff}
  header @staff {
${linesOf(NOT_FOUND_BY_SEARCH)}
  }
  @forever path_regexp ^${root}${paths.forever}
  header @forever Cache-Control "${FOREVER}"
  @asked not path_regexp ^${root}${paths.forever}
  header @asked Cache-Control "${ASK_FIRST}"
  # Open data are for programs of anybody.
  @open path ${root}${paths.openData}*
  header @open {
${linesOf(ANYBODY)}
  }
  @webmanifest path *.webmanifest
  header @webmanifest Content-Type application/manifest+json
${linesOfTypes((extension, type) => `  @${extension.slice(1)} path ${root}${paths.openData}*${extension}\n  header @${extension.slice(1)} Content-Type "${type}"`)}
  # One address a page, without a slash at its end.
  @slash vars_regexp slash {uri} ^(${root}${paths.page})/(\\?.*)?$
  redir @slash {re.slash.1}{re.slash.3} permanent
${root && `  redir ${root} ${base} permanent\n`}${moved.join('')}  # Pages without words in these languages are built by the app.
  @shell {
    path_regexp ^${root}${shellPattern(rules)}
    not file {path}.html
  }
  rewrite @shell ${base}shell.html
  # /en/cluj-napoca is the file en/cluj-napoca.html.
  try_files {path} {path}.html {path}/index.html
  file_server
  handle_errors {
    # What was said of a file is not true of the page in its place.
    header Cache-Control "${ASK_FIRST}"
    header Content-Type "text/html; charset=utf-8"
    header -Access-Control-Allow-Origin
    rewrite * ${base}404.html
    file_server
  }
}
`
}

function linesOf(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `    ${name} "${value}"`)
    .join('\n')
}

function split(headers: Record<string, string>, belongs: (name: string) => boolean): [Record<string, string>, Record<string, string>] {
  const pick = (wanted: boolean) => Object.fromEntries(Object.entries(headers).filter(([name]) => belongs(name) === wanted))
  return [pick(true), pick(false)]
}
