/** One thing that was measured, and what it may cost. */

export interface Measurement {
  /** `first-visit.service.requests` */
  name: string
  value: number
  unit: string
  budget?: number
  ok?: boolean
  /** What else is worth knowing about it. */
  detail?: unknown
}

export type Tell = (measurement: Measurement) => void

/** A measurement that should not be more than its budget. */
export function atMost(budget: number, measurement: Measurement): Measurement {
  return { ...measurement, budget, ok: measurement.value <= budget }
}

/** A measurement that should not be less than its budget. */
export function atLeast(budget: number, measurement: Measurement): Measurement {
  return { ...measurement, budget, ok: measurement.value >= budget }
}

/** Thousands of bytes, with one digit after the point. */
export function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}

/** The value below which this part of all values lies: `0.95` for the 95th percentile. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}

/** All measurements as a table for people. */
export function summary(measurements: readonly Measurement[]): string {
  const lines = measurements.map(({ name, value, unit, budget, ok }) => {
    const limit = budget === undefined ? '' : `budget ${budget}`
    const verdict = ok === undefined ? '' : ok ? 'ok' : 'MISSED'
    return [name.padEnd(44), `${value} ${unit}`.padStart(16), limit.padStart(16), verdict.padStart(8)].join('')
  })
  const missed = measurements.filter(({ ok }) => ok === false).length
  return ['', ...lines, '', missed === 0 ? 'All budgets are kept.' : `${missed} budgets are missed.`].join('\n')
}
