/** Times of the clock as people type them. */

const TYPED = /^(?<hour>\d{1,2})(?:\s*[:.,h]\s*(?<minute>\d{2})?)?$/i
const RUN_TOGETHER = /^(?<hour>\d{1,2})(?<minute>\d{2})$/
const LAST_HOUR = 24

/** Minutes since midnight for `9`, `930`, `9.30`, `9:30`, `9h30`, `0930`; 24:00 is the end of the day. `undefined` for what is no time. */
export function readTime(text: string): number | undefined {
  const typed = text.trim()
  const { hour, minute } = (TYPED.exec(typed) ?? RUN_TOGETHER.exec(typed))?.groups ?? {}
  if (hour === undefined) return undefined
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)]
  if (minutes > 59 || hours > LAST_HOUR || (hours === LAST_HOUR && minutes > 0)) return undefined
  return hours * 60 + minutes
}

/** `08:30`; minutes of the next day go on counting: `25:00`. */
export function writeTime(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
