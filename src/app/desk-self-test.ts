/** A desk tries what it is there for, without a network. */
import { messageSW } from 'workbox-window'
import type { ContentReader } from '#content/reader.ts'
import type { MapTest, SearchTest, SelfTest, WordsTest } from '#kiosk/desk-status.ts'
import { hashOf } from '#pack/hash.ts'
import { PackError } from '#pack/pack-error.ts'
import { openManifest } from '#pack/seal.ts'
import type { Found } from '#pages/search/result.tsx'
import type { Kept } from '#store/kept.ts'

export interface TestedDevice {
  /** The directory of a city that lies here. */
  content: (city: string, language: string) => Promise<ContentReader>
  find: (city: string, language: string, query: string) => Promise<Found[]>
  archive: (city: string) => Promise<{ archive: Blob; hash: string } | undefined>
  kept: () => Promise<Kept>
}

export function selfTest({ content, find, archive, kept }: TestedDevice): SelfTest {
  const installed = async (city: string) => (await kept()).cities.find((one) => one.city === city)
  return {
    search: async (city, language) => {
      try {
        if (!(await installed(city))) return { is: 'none' }
        return await searchTest(await content(city, language), (query) => find(city, language, query))
      } catch {
        return { is: 'wrong', word: '?' }
      }
    },
    map: async (city) => {
      try {
        const here = await archive(city)
        const told = await installed(city)
        if (!here) return told && !told.map ? 'no' : 'none'
        return await mapTest(here, told?.map?.hash)
      } catch {
        return 'broken'
      }
    },
    signature: () => signatureTest().catch(() => 'wrong' as const),
    words: wordsTest,
  }
}

/** The longest word in the name of a service has to lead to that service. */
async function searchTest(content: ContentReader, find: (query: string) => Promise<Found[]>): Promise<SearchTest> {
  const [service] = await content.services()
  if (!service) return { is: 'none' }
  const word = service.name.text.split(/[^\p{L}\p{M}]+/u).sort((a, b) => b.length - a.length)[0]!
  const found = await find(word)
  return { is: found.some(({ kind, card }) => kind === 'service' && card.id === service.id) ? 'right' : 'wrong', word }
}

/** An archive is named by the hash of its bytes, and begins with its own name. */
async function mapTest({ archive, hash }: { archive: Blob; hash: string }, wanted: string | undefined): Promise<MapTest> {
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const isMap = new TextDecoder().decode(bytes.subarray(0, 7)) === 'PMTiles'
  if (!isMap || (await hashOf(bytes)) !== hash) return 'broken'
  return wanted === undefined || wanted === hash ? 'right' : 'older'
}

// A manifest of no city, signed with a key that was thrown away.
const KEY = 'foNw9iE5teJA9yuqu5cDgN7vAbnEqOh6uzNMO6RtPYc'
const SIGNED = `{"key":"sZqVeTps","signature":"Xz0X7gsgyK1vgZPXMbx-_rgbE7RLoipnlvQNh6unwe4M_2lVrV65kIbo36cTM6cBPzFLHNW19F6SmAuvqRTyAQ"}
{"format":1,"city":"testville","version":1,"base":[],"records":{},"bundles":{},"redirects":{}}
`

async function signatureTest(): Promise<'right' | 'wrong'> {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const good = await openManifest(bytes(SIGNED), [KEY])
  const refused = await openManifest(bytes(SIGNED.replace('"version":1', '"version":2')), [KEY]).then(
    () => false,
    (error: unknown) => error instanceof PackError && error.refusal === 'wrong-signature',
  )
  return good.city === 'testville' && refused ? 'right' : 'wrong'
}

/** The service worker knows which files of this version it keeps. */
async function wordsTest(languages: readonly string[]): Promise<WordsTest> {
  const worker = navigator.serviceWorker?.controller
  if (!worker) return { is: 'none' }
  const missing = (await messageSW(worker, { type: 'missing', groups: languages }).catch(() => undefined)) as string[] | undefined
  if (!missing) return { is: 'none' }
  return missing.length > 0 ? { is: 'missing', languages: missing } : { is: 'right' }
}
