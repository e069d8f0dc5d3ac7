/** The version of the content: the time of the last commit, or the beginning of the month if that is later. See docs/pack-format.md. */
import { execFileSync } from 'node:child_process'

/** The build's clock; `SOURCE_DATE_EPOCH` stops it. https://reproducible-builds.org/specs/source-date-epoch/ */
export function buildClock(): Date {
  const fixed = Number(process.env['SOURCE_DATE_EPOCH'])
  return fixed > 0 ? new Date(fixed * 1000) : new Date()
}

/** Seconds since 1970. */
export async function contentVersion(): Promise<number> {
  const now = buildClock()
  const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1) / 1000
  const commit = lastCommit()
  return commit === undefined ? Math.floor(now.getTime() / 1000) : Math.max(commit, month)
}

/** The time of the last commit; `undefined` outside a repository, or when files have changed since. */
function lastCommit(): number | undefined {
  try {
    const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    const changed = git('status', '--porcelain', '--', 'content', 'src', 'scripts')
    return changed === '' ? Number(git('log', '-1', '--format=%ct')) : undefined
  } catch {
    return undefined
  }
}
