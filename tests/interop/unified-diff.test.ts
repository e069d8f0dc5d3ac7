import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { blobName, type ChangedFile, unifiedDiff } from '#interop/unified-diff.ts'

const folder = mkdtempSync(join(tmpdir(), 'first-door-patch-'))
afterAll(() => rmSync(folder, { recursive: true }))

const git = (args: string[], input?: string) =>
  execFileSync('git', ['-c', 'core.autocrlf=false', '-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    ...(input !== undefined && { input }),
  })

git(['init', '--quiet'])

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** What git makes of the files with the patch. */
async function applied(files: readonly ChangedFile[]): Promise<string[]> {
  for (const { path, before } of files) if (before !== undefined) write(path, before)
  const patch = await unifiedDiff(files)
  if (patch !== '') git(['apply', '--whitespace=nowarn'], patch)
  return files.map(({ path }) => readFileSync(join(folder, path), 'utf8'))
}

const line = fc.oneof(
  fc.constantFrom(
    'name: Clinic',
    '',
    'phones:',
    '  - number: "+40264555656"',
    '---',
    '+++',
    '-- ',
    '@@ -1,2 +1,2 @@',
    'permis de ședere',
    '診所',
    '\ttab',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\n\r\0]/g, ' ')),
)
const end = fc.constantFrom('\n', '\n', '\n', '\r\n')
const text = fc
  .tuple(fc.array(fc.tuple(line, end), { maxLength: 30 }), fc.option(line, { nil: '' }))
  .map(([lines, last]) => lines.map((parts) => parts.join('')).join('') + last)

/** A text, and the same with some lines changed, added or taken away. */
const change = fc
  .tuple(
    fc.array(fc.tuple(line, end, fc.constantFrom('keep', 'keep', 'keep', 'change', 'add', 'remove')), { minLength: 1, maxLength: 60 }),
    line,
    line,
  )
  .map(([lines, other, last]) => ({
    before: lines.map(([words, ends]) => words + ends).join('') + last,
    after:
      lines
        .map(([words, ends, what]) =>
          what === 'remove' ? '' : what === 'change' ? other + ends : what === 'add' ? words + ends + other + ends : words + ends,
        )
        .join('') + last,
  }))

test('git makes exactly the changed file of the file and the patch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(change, fc.record({ before: text, after: text })), async ({ before, after }) => {
      // An empty file is a new or a deleted one to git; a directory has none.
      fc.pre(before !== '' && after !== '')
      expect(await applied([{ path: 'content/file.md', before, after }])).toEqual([after])
    }),
    { numRuns: 150 },
  )
})

test('several files go in one patch, also in folders with spaces, quotes and letters of any script', async () => {
  const files = ['content/cities/riga/a.md', 'our content/a b.md', 'Inhalt für alle/ș "x".md', 'содержание/a.md'].map((path) => ({
    path,
    before: 'one\ntwo\nthree',
    after: 'one\nTWO\nthree\n',
  }))
  expect(await applied(files)).toEqual(files.map(({ after }) => after))
})

test('a file that was not there is one afterwards', async () => {
  const files = [
    { path: 'content/cities/riga/services/new.uk.md', before: undefined, after: '---\nname: Реєстр\n---\n' },
    { path: 'our content/new ș.md', before: undefined, after: 'without an end of line' },
    { path: 'content/cities/riga/services/old.md', before: 'one\n', after: 'two\n' },
  ]
  expect(await applied(files)).toEqual(files.map(({ after }) => after))
})

test('nothing changed is no patch', async () => {
  expect(await unifiedDiff([{ path: 'content/a.md', before: 'one\n', after: 'one\n' }])).toBe('')
})

test('a content is named as git names it', async () => {
  for (const content of ['', 'one\n', 'permis de ședere\r\n']) {
    expect(await blobName(content)).toBe(git(['hash-object', '--stdin', '--no-filters'], content).trim())
  }
})

test('a patch still goes into a file that has changed elsewhere, and the lines nearby, with --3way', async () => {
  const before = 'name: A\nphone: 1\nhours: x\ncost: free\nwebsite: y\n'
  write('content/moved.md', before)
  git(['add', '-A'])
  git(['commit', '--quiet', '-m', 'first'])
  const patch = await unifiedDiff([{ path: 'content/moved.md', before, after: before.replace('phone: 1', 'phone: 2') }])
  write('content/moved.md', before.replace('website: y', 'website: z\nemail: w'))
  git(['add', '-A'])
  git(['commit', '--quiet', '-m', 'second'])
  git(['apply', '--3way'], patch)
  expect(readFileSync(join(folder, 'content/moved.md'), 'utf8')).toBe(
    before.replace('phone: 1', 'phone: 2').replace('website: y', 'website: z\nemail: w'),
  )
})
