/** What the app can do with files for sticks, as the room sees it. */

/** A city that lies on this desk. */
export interface CityHere {
  city: string
  /** `2026-11-21` */
  day: string
  languages: readonly string[]
  /** Bytes of its map. */
  map?: number
}

/** Pages by their names. */
export interface PageNews {
  new: readonly PageName[]
  changed: readonly PageName[]
  removed: readonly PageName[]
  /** Something changes that is no page of its own. */
  others: boolean
}

export interface PageName {
  key: string
  name: string
  /** The language of the name. */
  language: string
}

/** What a file brings of a city. */
export interface CityInFile {
  city: string
  day: string
  /** The day of the directory that is here. */
  present?: string
  /** Days between it and today; less than 0 when it comes from the future. */
  age: number
  /** Nothing of it would change. */
  isHere: boolean
  /** The short name of the key that has signed it. */
  key: string
  news: PageNews
  languages: readonly string[]
  /** Languages of the desk that the city has and the file has not. */
  missing: readonly string[]
  map: { is: 'new'; bytes: number } | { is: 'here' | 'left-out' | 'none' }
}

export interface ReadFile {
  cities: readonly CityInFile[]
  /** Throws a `FileRefused`. */
  install: () => Promise<void>
}

export type FileRefusal =
  | 'no-key'
  | 'not-a-file'
  | 'cut-off'
  | 'foreign-path'
  | 'incomplete'
  | 'unsigned'
  | 'wrong-signature'
  | 'altered'
  | 'older'
  | 'newer-app-needed'
  | 'too-large'
  | 'not-a-pack'
  | 'other-city'
  | 'unreadable'
  | 'overtaken'
  | 'storage-full'
  | 'storage-denied'
  | 'storage-broken'

/** Nothing of a file was installed. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly refusal: FileRefusal

  constructor(refusal: FileRefusal, cause: unknown) {
    super(`${refusal}: ${String(cause)}`, { cause })
    this.refusal = refusal
  }
}

export type WrittenFile =
  | { is: 'written'; name: string; file: Blob /** Cities whose map does not fit. */; withoutMap: readonly string[] }
  | { is: 'not-written'; why: 'nothing' | 'no-seal' | 'unsigned' | 'does-not-fit'; city: string }

export interface DeskFiles {
  here: () => Promise<CityHere[]>
  /** Verifies a file wholly, and changes nothing. Throws a `FileRefused`. */
  read: (file: Blob, onProgress: (share: number) => void) => Promise<ReadFile>
  /** A file of all that lies here, for another desk. */
  write: () => Promise<WrittenFile>
}

/** The note about the last file that was installed, and its name in the store of the desk. */
export const LAST_IMPORT = 'last-import'
export interface LastImport {
  day: string
  /** The first city of the file. */
  city: string
  /** Of this city, in seconds since 1970. */
  version: number
  key: string
  /** Pages, of all cities of the file together. */
  new: number
  changed: number
  removed: number
}
