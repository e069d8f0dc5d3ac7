/** The list with another item in one place. */
export function replaced<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((other, place) => (place === index ? item : other))
}
