/** npm run keys: makes a pair of keys and writes it to .env.local; an existing pair is never overwritten. */
import { appendFile, readFile } from 'node:fs/promises'
import { makeKeys } from '#pack/seal.ts'

const FILE = '.env.local'
const present = await readFile(FILE, 'utf8').catch(() => '')
if (/^PACK_PRIVATE_KEY=/m.test(present)) {
  console.error(`${FILE} already holds a key. To change keys, follow "Signing" in docs/pack-format.md.`)
  process.exit(1)
}
const { publicKey, privateKey } = await makeKeys()
await appendFile(FILE, `PACK_PRIVATE_KEY=${privateKey}\nVITE_PACK_PUBLIC_KEYS=${publicKey}\n`, { mode: 0o600 })
console.log(`A new pair of keys is in ${FILE}. The next build signs its packs, and its app refuses all others.`)
console.log('Keep a copy of this file in a safe place. Without it nobody can publish to devices that trust this key.')
