/** Keeps what a visitor says about a page where the next visitor sees nothing of it. */
import type { ReportDraft } from '#content/report.ts'
import { DESK_REPORTS, parseDeskReports, withReport } from '#kiosk/desk-reports.ts'
import type { AppDevice } from './open-device.ts'

/** Resolves to whether it is kept; never throws. */
export async function keepDeskReport(opened: Pick<AppDevice, 'desk' | 'reportBody'>, draft: ReportDraft, wordsLanguage: string) {
  try {
    const report = await opened.reportBody(draft, wordsLanguage)
    const kept = withReport(parseDeskReports(await opened.desk.read(DESK_REPORTS)), report)
    if (!kept) return false
    await opened.desk.write(DESK_REPORTS, kept)
    return true
  } catch {
    return false
  }
}
