/** The settings of a build, from the environment or from `.env.local`. */
import { loadEnv } from 'vite'
import type { PrivateKey, PublicKey } from '#pack/seal.ts'

const settings = { ...loadEnv('production', process.cwd(), ''), ...process.env }

/** The address of the site, for links that must be whole: `https://firstdoor.example`. */
export const siteOrigin = (settings['SITE_URL'] ?? 'http://localhost:4173').replace(/\/+$/, '')

/** The path under which the site lies: `/` or `/sub/`. */
export const basePath = `/${(settings['BASE_PATH'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')

/** Where the editor at /admin finds the content: `local`, or a branch of a repository at a Git host. */
export const editorBackend = settings['EDITOR_BACKEND'] || 'local'

/** Public keys the app trusts, as the build passes them on. */
export const publicKeys = settings['VITE_PACK_PUBLIC_KEYS'] ?? ''

/** The pair that signs packs; `undefined` when none is configured. The first public key belongs to the private one. */
export function signingKey(): { publicKey: PublicKey; privateKey: PrivateKey } | undefined {
  const privateKey = settings['PACK_PRIVATE_KEY']
  if (!privateKey) return undefined
  const publicKey = publicKeys.split(',')[0]?.trim()
  if (!publicKey) throw new Error('PACK_PRIVATE_KEY is set, but VITE_PACK_PUBLIC_KEYS is not. Run "npm run keys" again, or set both.')
  return { publicKey, privateKey }
}
