/** The order of languages on the welcome screen. Pure. */
import type { DayCount } from '#store/desk.ts'

/** The list with this one moved by so many places, as far as there are places. */
export function moved<T>(list: readonly T[], item: T, by: number): T[] {
  const from = list.indexOf(item)
  const to = Math.min(Math.max(from + by, 0), list.length - 1)
  const others = list.filter((other) => other !== item)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** The most used first; those used as often keep their order. */
export function mostUsedFirst<T extends string>(list: readonly T[], counts: readonly DayCount[]): T[] {
  const times = new Map<string, number>()
  for (const { what, times: more } of counts) times.set(what, (times.get(what) ?? 0) + more)
  const used = (code: T) => times.get(`language.${code}`) ?? 0
  return [...list].sort((one, other) => used(other) - used(one))
}
