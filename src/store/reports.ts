/** Readers' reports on this device. Where nothing can be stored they live as long as the page does. */
import { type KeptReport, parseReport, type ReportState } from '#content/report.ts'
import type { Database, StoredReport } from './database.ts'
import { type Live, live } from './live.ts'
import { guarded } from './storage-error.ts'

export interface Reports {
  /** The newest first. */
  reports: readonly KeptReport[]
  /** Those that no table holds, by id: they are gone with the page. */
  fleeting: ReadonlySet<string>
}

export interface ReportStore {
  all: Live<Reports>
  list: () => Promise<KeptReport[]>
  add: (report: KeptReport) => Promise<void>
  /** Nothing happens when the reader has deleted it in the meantime. */
  setState: (id: string, state: ReportState) => Promise<void>
  remove: (id: string) => Promise<void>
}

export function reportStore(database: Database): ReportStore {
  const table = database.reports
  const fleeting = new Map<string, KeptReport>()
  const listeners = new Set<() => void>()
  const stored = live(async () => (await table.toArray()).flatMap(({ report }) => parseReport(report) ?? []), [])

  let shown: Reports | undefined
  let stop: (() => void) | undefined
  const show = () => {
    const kept = stored.get()
    if (!kept) return
    shown = { reports: [...kept, ...fleeting.values()].sort(byDay), fleeting: new Set(fleeting.keys()) }
    for (const listener of listeners) listener()
  }

  return {
    all: {
      get: () => shown,
      watch(listener) {
        listeners.add(listener)
        stop ??= stored.watch(show)
        return () => {
          listeners.delete(listener)
          if (listeners.size > 0) return
          stop?.()
          stop = undefined
        }
      },
    },
    async list() {
      const rows = await guarded(() => table.toArray()).catch(() => [])
      return [...rows.flatMap(({ report }) => parseReport(report) ?? []), ...fleeting.values()]
    },
    async add(report) {
      const { id } = report.body
      await guarded(() => table.put({ id, report })).catch(() => {
        fleeting.set(id, report)
        show()
      })
    },
    async setState(id, state) {
      const report = fleeting.get(id)
      if (!report) return void (await guarded(() => table.update(id, (row) => setStateOf(row, state))).catch(() => undefined))
      fleeting.set(id, { ...report, state })
      show()
    },
    async remove(id) {
      if (fleeting.delete(id)) show()
      else await guarded(() => table.delete(id))
    },
  }
}

function setStateOf(row: StoredReport, state: ReportState): void {
  row.report = { ...(row.report as KeptReport), state }
}

function byDay(a: KeptReport, b: KeptReport): number {
  return b.body.day.localeCompare(a.body.day) || a.body.id.localeCompare(b.body.id)
}
