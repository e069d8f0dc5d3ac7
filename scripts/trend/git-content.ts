/** Reads a content folder as it was at earlier commits, straight from git, without touching the working tree. */
import { execFile, spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import type { Commit } from '#content/quality/trend.ts'

const run = promisify(execFile)
const MOST_BYTES = 256 * 1024 * 1024

/** The commits that changed the folder, newest first. Throws a sentence for the reader when there is no history. */
export async function commitsOf(folder: string): Promise<Commit[]> {
  const log = await git('log', '--first-parent', '--date=short', '--format=%H %cd', '--', folder).catch((error: unknown) => {
    if ((error as { code?: unknown }).code === 'ENOENT') throw new Error('Git is not installed here, so nothing is known of earlier days.')
    throw new Error('This folder has no git history, so nothing is known of earlier days. Run it in a clone of the repository.')
  })
  const lines = log.split('\n').filter(Boolean)
  return lines.map((line) => ({ hash: line.slice(0, line.indexOf(' ')), day: line.slice(line.indexOf(' ') + 1) }))
}

/** Every Markdown and YAML file of the folder at a commit, by its path inside it. */
export async function contentAt(commit: string, folder: string): Promise<ContentFiles> {
  const tree = await git('ls-tree', '-r', '-z', '--full-tree', `${commit}:./${folder}`)
  const entries = tree.split('\0').flatMap((line) => {
    const { hash, path } = /^\d+ blob (?<hash>[0-9a-f]+)\t(?<path>.+)$/s.exec(line)?.groups ?? {}
    return hash && path && /\.(md|yaml)$/.test(path) ? [{ hash, path }] : []
  })
  const texts = await readBlobs(entries.map(({ hash }) => hash))
  return new Map(entries.map(({ path }, index) => [path, texts[index]!]))
}

/** One process for all of them. Each blob comes as `<hash> blob <bytes>`, a line end, its bytes, a line end (git-cat-file, "Batch output"). */
async function readBlobs(hashes: readonly string[]): Promise<string[]> {
  const child = spawn('git', ['cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(hashes.map((hash) => `${hash}\n`).join(''))
  const bytes = await buffer(child.stdout)
  const texts: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf('\n', at)
    const size = Number(bytes.toString('latin1', at, end).split(' ')[2])
    texts.push(bytes.toString('utf8', end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return texts
}

async function git(...words: string[]): Promise<string> {
  return (await run('git', words, { maxBuffer: MOST_BYTES })).stdout
}
