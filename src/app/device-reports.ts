/** Readers' reports on this device: kept, and sent where the city takes them and the reader has pressed "Send". */
import type { ReportState } from '#content/report.ts'
import type { DeviceReports } from '#pages/frame/device.ts'
import type { ReportStore } from '#store/reports.ts'
import { postReport } from '#sync/post-report.ts'
import { askWhenSeen } from '#sync/schedule.ts'
import { createReportSender } from '#sync/send-reports.ts'
import type { ToReportBody } from './report-body.ts'

const PATIENCE = 30_000

interface Options {
  store: ReportStore
  alone: <T>(name: string, work: () => Promise<T>) => Promise<T>
  toBody: ToReportBody
}

export function deviceReports({ store, alone, toBody }: Options): DeviceReports {
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = createReportSender({
    queue: store,
    post: (to, body) => postReport(to, body, { now: Date.now(), patience: PATIENCE }),
    now: Date.now,
    random: Math.random,
    alone,
    later: (milliseconds, work) => {
      clearTimeout(timer)
      timer = setTimeout(() => navigator.onLine && work(), milliseconds)
    },
  })
  askWhenSeen(() => void send('awake'), document)

  return {
    all: store.all,
    async add({ draft, wordsLanguage, title, state }) {
      const body = await toBody(draft, wordsLanguage)
      await store.add({ body, title, titleLanguage: wordsLanguage, state })
      sendIfOnline(state)
    },
    async change(id, state) {
      await store.setState(id, state)
      sendIfOnline(state)
    },
    remove: store.remove,
  }

  function sendIfOnline({ is }: ReportState): void {
    if (is === 'waiting' && navigator.onLine) void send()
  }
}
