/** Where the editor reads and writes: a folder of this computer, or a repository. `EDITOR_BACKEND` in docs/hosting.md. */

/** The folder of the content in its repository. */
export const CONTENT_FOLDER = 'content'

/** As Sveltia CMS names it. https://sveltiacms.app/en/docs/backends */
export type EditorBackend = { name: Service; repo: string } & Record<string, unknown>

type Service = 'github' | 'gitlab' | 'gitea'

/** A repository at a Git host. */
export interface Repository {
  service: Service
  /** The address of the host. */
  host: string
  repo: string
  branch: string
  /** The id under which the host knows the editor, for signing in by its own page; else people sign in with an access token. */
  app?: string
}

const FORM = 'local, github:owner/name@branch, gitlab:owner/name@branch or gitea:https://host|owner/name@branch'
const OWN_HOSTS = { github: 'https://github.com', gitlab: 'https://gitlab.com', gitea: undefined }
const SETTING =
  /^(?<service>github|gitlab|gitea):(?:(?<host>https:\/\/[^|\s]+)\|)?(?<repo>[^|\s@#]+\/[^|\s@#]+)@(?<branch>[^\s#]+)(?:#(?<app>[\w-]+))?$/

/**
 * The repository that a setting names, `undefined` for `local`. A host of one's own stands before a bar: `gitlab:https://git.example|owner/name@branch`;
 * an id for signing in behind a `#`. Throws with what to write when the setting has no such form.
 */
export function repositoryOf(setting: string): Repository | undefined {
  if (setting === 'local') return undefined
  const parts = SETTING.exec(setting)?.groups as { service: Service; host?: string; repo: string; branch: string; app?: string } | undefined
  const host = parts?.host ?? (parts && OWN_HOSTS[parts.service])
  if (!parts || !host || !URL.canParse(host) || (parts.service === 'github' && (parts.host ?? parts.app))) {
    throw new Error(`EDITOR_BACKEND is "${setting}". Write ${FORM}.`)
  }
  const { service, repo, branch, app } = parts
  return { service, host, repo, branch, ...(app && { app }) }
}

/** The same, as the editor wants it told. Nobody but the host itself is asked to sign people in. */
export function backendOf(setting: string): EditorBackend {
  const repository = repositoryOf(setting)
  // The program wants a repository also where nobody signs in to one; nothing of it is ever asked.
  if (!repository) {
    const nowhere = 'http://localhost'
    return { name: 'gitea', repo: 'local/first-door', base_url: nowhere, api_root: nowhere, auth_methods: ['oauth'], app_id: 'none' }
  }
  const { service, host, repo, branch, app } = repository
  return {
    name: service,
    repo,
    branch,
    ...(service !== 'github' && { base_url: host, api_root: `${host}/api/${service === 'gitlab' ? 'v4' : 'v1'}` }),
    ...(app ? { auth_type: 'pkce', app_id: app, auth_methods: ['oauth', 'token'] } : { auth_methods: ['token'] }),
  }
}
