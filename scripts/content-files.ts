/** Reads a content folder into memory, the form in which the compiler takes it. */
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ContentFiles } from '#content/compile/parse-pages.ts'

/** Every Markdown and YAML file of the folder by its path inside it, with `/` between names. */
export async function readContent(folder: string): Promise<ContentFiles> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(md|yaml)$/.test(name)).sort()
  // One after another: a large directory has more files than a process may hold open.
  return new Map(names.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name), 'utf8')]))
}
