/** Takes the change of a whole value apart into the smallest changes that lead to it, so that all the rest stays as it is written. */
import { isList, isMapping, sameValue } from './same-value.ts'

export type Path = readonly (string | number)[]

/** `replace`: the value at the path. `insert`: a field or entry that is not there; entries from there on move. `remove`: a field or entry. */
export type SingleChange = { path: Path; value: unknown; is: 'replace' | 'insert' } | { path: Path; is: 'remove' }

/** The changes that make `after` out of `before`, to be done one after another. */
export function singleChanges(path: Path, before: unknown, after: unknown): SingleChange[] {
  if (sameValue(before, after)) return []
  if (isMapping(before) && isMapping(after)) return changesOfFields(path, before, after)
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0) return changesOfEntries(path, before, after)
  return [{ is: 'replace', path, value: after }]
}

type Mapping = Readonly<Record<string, unknown>>

function changesOfFields(path: Path, before: Mapping, after: Mapping): SingleChange[] {
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key))
  if (kept.length === 0) return [{ is: 'replace', path, value: after }]
  return [
    ...kept.flatMap((key) => singleChanges([...path, key], before[key], after[key])),
    ...Object.keys(after)
      .filter((key) => !Object.hasOwn(before, key))
      .map((key): SingleChange => ({ is: 'insert', path: [...path, key], value: after[key] })),
    ...Object.keys(before)
      .filter((key) => !Object.hasOwn(after, key))
      .map((key): SingleChange => ({ is: 'remove', path: [...path, key] })),
  ]
}

function changesOfEntries(path: Path, before: readonly unknown[], after: readonly unknown[]): SingleChange[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && sameValue(before[start], after[start])) start++
  let end = 0
  while (end < shorter - start && sameValue(before[before.length - 1 - end], after[after.length - 1 - end])) end++
  const pairs = shorter - start - end
  const changes: SingleChange[] = []
  for (let index = start; index < start + pairs; index++) changes.push(...singleChanges([...path, index], before[index], after[index]))
  for (let index = start + pairs; index < after.length - end; index++) {
    changes.push({ is: 'insert', path: [...path, index], value: after[index] })
  }
  for (let index = before.length - end - 1; index >= start + pairs; index--) changes.push({ is: 'remove', path: [...path, index] })
  return changes
}
