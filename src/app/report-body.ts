/** A report as it travels, with the text that the reader saw. */
import { type ReportBody, type ReportDraft, toBody } from '#content/report.ts'
import type { Manifest } from '#pack/manifest.ts'

export type ToReportBody = (draft: ReportDraft, wordsLanguage: string) => Promise<ReportBody>

/** `manifest`: what lies on the device of a city. */
export function reportBodies(manifest: (city: string) => Promise<Manifest | undefined>): ToReportBody {
  return async (draft, wordsLanguage) => {
    const seen = seenOf(await manifest(draft.city).catch(() => undefined), draft, wordsLanguage)
    return toBody(draft, { id: crypto.randomUUID(), app: import.meta.env['VITE_APP_VERSION'], seen })
  }
}

function seenOf(manifest: Manifest | undefined, { page }: ReportDraft, language: string) {
  const hashes = manifest?.records[page]
  if (!manifest || !hashes) return undefined
  const { facts, [language]: words } = hashes
  return { version: manifest.version, language, ...(facts && { facts }), ...(words && { words }) }
}
