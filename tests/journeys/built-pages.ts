/** The pages of the built site as files, for journeys that read all of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export interface BuiltPage {
  /** Its address in the site: `/en/cluj-napoca`. */
  path: string
  html: string
}

/** Filled in by scripts: for addresses that are no file, for a desk, for staff. */
const SHELLS = ['shell.html', '404.html', 'desk.html', 'staff.html', 'admin.html']

/** Every page a reader or a search engine can open as a file; without the empty shells, and without former addresses that lead on. */
export function builtPages(folder = 'dist'): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.html') && !SHELLS.includes(file))
    .map((file) => ({
      path: file === 'index.html' ? '/' : `/${file.slice(0, -'.html'.length)}`,
      html: readFileSync(join(folder, file), 'utf8'),
    }))
}

/** The opening tags of this name. */
export function tagsIn(html: string, name: string): string[] {
  return html.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? []
}

/** The value of an attribute in an opening tag, as a browser reads it. */
export function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}
