/** Whom the editor asks, by the place where the city keeps its content. */
import { repositoryOf } from '#staff/editor/editor-backend.ts'

/** More than its own origin: GitHub answers at three. */
const ASKED: Record<string, readonly string[]> = {
  'https://github.com': ['https://api.github.com', 'https://github.com', 'https://raw.githubusercontent.com'],
}

/** The origins that the editor's policy must allow for these Git hosts, each once. */
export function editorOrigins(gitHosts: readonly string[]): string[] {
  return [...new Set(gitHosts.flatMap((origin) => ASKED[origin] ?? [origin]))]
}

/** The origin of the Git host in the setting EDITOR_BACKEND: none for `local`. Throws with what to write when the setting has no such form. */
export function gitHostsOf(setting: string): string[] {
  const repository = repositoryOf(setting)
  return repository ? [new URL(repository.host).origin] : []
}
