/** How large the written pages are, as they travel. Measured without a browser. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { atMost, kilobytes, type Tell } from './measurement.ts'
import { kinds } from './trial-site.ts'

const PAGE_BUDGET = 15

export async function sizes(tell: Tell): Promise<void> {
  for (const [kind, path] of Object.entries(kinds)) {
    const html = await readFile(join('dist', `${path}.html`), 'utf8')
    tell(atMost(PAGE_BUDGET, { name: `page.${kind}.html`, value: brotli(html), unit: 'kB' }))
    tell({ name: `page.${kind}.without-data`, value: brotli(html.replace(/<script type="application.*?<\/script>/gs, '')), unit: 'kB' })
  }
  const files = await everyFile()
  tell({ name: 'site.files', value: files.length, unit: 'files' })
  tell({ name: 'site.bytes', value: Math.round(files.reduce((sum, { bytes }) => sum + bytes, 0) / 100_000) / 10, unit: 'MB' })
  const pages = await everyPage()
  const [largest] = pages
  const over = pages.filter(({ size }) => size > PAGE_BUDGET)
  tell(
    atMost(PAGE_BUDGET, {
      name: 'page.largest.html',
      value: largest!.size,
      unit: 'kB',
      detail: { page: largest!.path, pages: pages.length, over: over.map(({ path, size }) => `${path} ${size}`) },
    }),
  )
}

async function everyFile(): Promise<{ path: string; bytes: number }[]> {
  const entries = (await readdir('dist', { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return Promise.all(
    entries.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return { path, bytes: (await stat(path)).size }
    }),
  )
}

/** All prerendered pages, the largest first. */
async function everyPage(): Promise<{ path: string; size: number }[]> {
  const paths = (await readdir('dist', { recursive: true })).filter((path) => path.endsWith('.html'))
  const pages = await Promise.all(paths.map(async (path) => ({ path, size: brotli(await readFile(join('dist', path), 'utf8')) })))
  return pages.sort((a, b) => b.size - a.size)
}

function brotli(text: string): number {
  return kilobytes(brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length)
}
