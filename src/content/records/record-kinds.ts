/** Which kind of record one has, by its key. Without the schemas, so that small parts of the app can ask. */
import type { DirectoryRecord } from './record.ts'

export function isService(record: DirectoryRecord): record is DirectoryRecord<'service'> {
  return record.key.startsWith('service/')
}

export function isGuide(record: DirectoryRecord): record is DirectoryRecord<'guide'> {
  return record.key.startsWith('guide/')
}

export function isTerm(record: DirectoryRecord): record is DirectoryRecord<'term'> {
  return record.key.startsWith('term/')
}

export function isNotice(record: DirectoryRecord): record is DirectoryRecord<'notice'> {
  return record.key.startsWith('notice/')
}
