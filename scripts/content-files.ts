/** Reads a content folder into memory, the form in which the compiler takes it. */
import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ContentFiles } from '#content/compile/compile-city.ts'

/** Every Markdown and YAML file of the folder by its path inside it, with `/` between names. */
export async function readContent(folder: string): Promise<ContentFiles> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(md|yaml)$/.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return new Map(names.map((name, index) => [name.split(sep).join('/'), texts[index]!]))
}
