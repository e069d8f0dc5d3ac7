/**
 * Changed files as a patch that `git apply` takes: unified diff with the headers of git.
 * https://git-scm.com/docs/diff-format · https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html
 */

export interface ChangedFile {
  /** From the root of the repository, with `/` between names. */
  path: string
  /** `undefined` where there was no such file. */
  before: string | undefined
  after: string
}

const CONTEXT = 3
/** The mode git gives to ordinary files. */
const MODE = '100644'
const NO_BLOB = '0'.repeat(40)

/**
 * One patch for all of them, in UTF-8 with the ends of lines of the files; empty when nothing has changed.
 * It names each file's content as git does, so that `git apply --3way` finds what it was made from.
 */
export async function unifiedDiff(files: readonly ChangedFile[]): Promise<string> {
  const changed = files.filter(({ before, after }) => before !== after)
  return (await Promise.all(changed.map(diffOfFile))).join('')
}

async function diffOfFile({ path, before, after }: ChangedFile): Promise<string> {
  const [a, b] = [quoted(`a/${path}`), quoted(`b/${path}`)]
  const now = await blobName(after)
  const head =
    before === undefined
      ? [`diff --git ${a} ${b}`, `new file mode ${MODE}`, `index ${NO_BLOB}..${now}`, '--- /dev/null', `+++ ${ended(b)}`]
      : [`diff --git ${a} ${b}`, `index ${await blobName(before)}..${now} ${MODE}`, `--- ${ended(a)}`, `+++ ${ended(b)}`]
  return `${head.join('\n')}\n${hunksOf(editsOf(linesOf(before ?? ''), linesOf(after)))
    .map(written)
    .join('')}`
}

/** The name git has for this content. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
export async function blobName(text: string): Promise<string> {
  const content = new TextEncoder().encode(text)
  const head = new TextEncoder().encode(`blob ${content.length}\0`)
  const bytes = new Uint8Array(head.length + content.length)
  bytes.set(head)
  bytes.set(content, head.length)
  const digest = await crypto.subtle.digest('SHA-1', bytes)
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** As git writes names that hold more than letters: bytes in octal, between quotes. */
function quoted(path: string): string {
  if (!/[^\x20-\x7e]|["\\]/.test(path)) return path
  const bytes = [...new TextEncoder().encode(path)].map((byte) => {
    const letter = String.fromCharCode(byte)
    if (letter === '"' || letter === '\\') return `\\${letter}`
    return byte < 0x20 || byte > 0x7e ? `\\${byte.toString(8).padStart(3, '0')}` : letter
  })
  return `"${bytes.join('')}"`
}

/** A name with spaces ends with a tab, or its end would not be known. */
function ended(name: string): string {
  return name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name
}

/** Lines with their ends; the last one may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

interface Edit {
  sign: ' ' | '-' | '+'
  line: string
}

/** The shortest way from one to the other by whole lines, old lines before new ones. */
function editsOf(before: readonly string[], after: readonly string[]): Edit[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (lines: readonly string[]): Edit[] => lines.map((line) => ({ sign: ' ', line }))
  const middle = middleEdits(before.slice(start, before.length - end), after.slice(start, after.length - end))
  return [...same(before.slice(0, start)), ...middle, ...same(before.slice(before.length - end))]
}

/** By the longest common subsequence. Files of a directory have a few hundred lines, of which few change. */
function middleEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const width = after.length + 1
  const common = new Uint32Array((before.length + 1) * width)
  const at = (row: number, column: number) => row * width + column
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      common[at(row, column)] =
        before[row] === after[column]
          ? common[at(row + 1, column + 1)]! + 1
          : Math.max(common[at(row + 1, column)]!, common[at(row, column + 1)]!)
    }
  }
  const edits: Edit[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    if (row < before.length && column < after.length && before[row] === after[column]) {
      edits.push({ sign: ' ', line: before[row]! })
      row++
      column++
    } else if (row < before.length && (column === after.length || common[at(row + 1, column)]! >= common[at(row, column + 1)]!)) {
      edits.push({ sign: '-', line: before[row++]! })
    } else edits.push({ sign: '+', line: after[column++]! })
  }
  return edits
}

interface Hunk {
  /** Lines that stand before it, in the old and the new file. */
  old: number
  now: number
  edits: Edit[]
}

/** Changes with the lines around them; those whose surroundings touch stand in one. */
function hunksOf(edits: readonly Edit[]): Hunk[] {
  const hunks: Hunk[] = []
  let [old, now, lastEnd] = [0, 0, -1]
  edits.forEach(({ sign }, index) => {
    if (sign !== ' ' && index >= lastEnd) {
      const from = Math.max(0, lastEnd, index - CONTEXT)
      lastEnd = endOfHunk(edits, index)
      const lead = index - from
      hunks.push({ old: old - lead, now: now - lead, edits: edits.slice(from, lastEnd) })
    }
    if (sign !== '+') old++
    if (sign !== '-') now++
  })
  return hunks
}

function endOfHunk(edits: readonly Edit[], first: number): number {
  let last = first
  for (let index = first; index < edits.length && index - last <= 2 * CONTEXT; index++) if (edits[index]!.sign !== ' ') last = index
  return Math.min(edits.length, last + 1 + CONTEXT)
}

function written({ old, now, edits }: Hunk): string {
  const olds = edits.filter(({ sign }) => sign !== '+').length
  const news = edits.filter(({ sign }) => sign !== '-').length
  const range = (before: number, count: number) => `${count === 0 ? before : before + 1},${count}`
  const lines = edits.map(({ sign, line }) => `${sign}${line}${line.endsWith('\n') ? '' : '\n\\ No newline at end of file\n'}`)
  return `@@ -${range(old, olds)} +${range(now, news)} @@\n${lines.join('')}`
}
