/** A clock without a time zone, for a package that reads the device's own. */

const parts = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const

/**
 * Runs work with dates that know only what a clock on the wall shows, and with `today` as their present day.
 * Clocks that go forward and back on the machine that builds then take no hour away and give none twice.
 */
export function byWallClock<T>(today: string, work: () => T): T {
  const device = globalThis.Date
  globalThis.Date = wallDate(device, today)
  try {
    return work()
  } finally {
    globalThis.Date = device
  }
}

// A package has no other door for this: it calls Date by its name. Nothing else runs while the work does.
function wallDate(device: DateConstructor, today: string): DateConstructor {
  const present = device.parse(`${today}T00:00:00Z`)
  class WallDate extends device {
    constructor(...given: [] | [number | string | Date] | [number, number, ...number[]]) {
      if (given.length > 1) super(device.UTC(...(given as [number, number])))
      else super((given[0] as number | undefined) ?? present)
    }

    static override now(): number {
      return present
    }

    override getTimezoneOffset(): number {
      return 0
    }
  }
  for (const part of parts) {
    replace(WallDate.prototype, `get${part}`, `getUTC${part}`)
    if (part !== 'Day') replace(WallDate.prototype, `set${part}`, `setUTC${part}`)
  }
  return WallDate as unknown as DateConstructor
}

function replace<Name extends keyof Date>(dates: Date, local: Name, universal: keyof Date): void {
  dates[local] = dates[universal] as Date[Name]
}
