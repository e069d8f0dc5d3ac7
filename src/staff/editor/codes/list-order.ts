/** The order of a list in which the same thing may stand twice. Pure. */

/** The list with the thing at this place moved by one, as far as there are places. */
export function movedAt<T>(list: readonly T[], index: number, by: 1 | -1): T[] {
  const to = Math.min(Math.max(index + by, 0), list.length - 1)
  const others = withoutAt(list, index)
  return [...others.slice(0, to), ...list.slice(index, index + 1), ...others.slice(to)]
}

export function withoutAt<T>(list: readonly T[], index: number): T[] {
  return list.filter((_, place) => place !== index)
}
