/** A report as a text that a person can read: for the mail app, and to be copied. In the language of the city, whose people read it. */
import type { ReportBody, ReportDraft } from '#content/report.ts'
import { formatDay, type T } from '#i18n/format.ts'
import { isLanguage } from '#i18n/languages.ts'
import { loadedLanguage, loadPersonalWords } from '#i18n/setup.ts'
import { paths } from '../paths.ts'

export interface ReportText {
  subject: string
  body: string
}

/** `cityLanguage` is used where the interface speaks it and its words are at hand, else the language of the reader. */
export async function reportText(
  report: ReportDraft & Pick<Partial<ReportBody>, 'seen'>,
  title: string,
  cityLanguage: string | undefined,
): Promise<ReportText> {
  const language = isLanguage(cityLanguage)
    ? await loadPersonalWords(cityLanguage).then(
        () => cityLanguage,
        () => report.language,
      )
    : report.language
  const own = loadedLanguage(language).getFixedT(language, 'personal')
  const t = loadedLanguage(language).getFixedT(language, ['app', 'codes']) as T
  const { city, page, answer, words, day, seen } = report
  const place = paths.home({ language: report.language, city })
  const address = `${window.location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${place}/${page}`
  const lines = [
    own('report.textPage', { address }),
    own('report.textAnswer', { answer: own(`report.answer_${answer}`) }),
    own('report.textDay', { date: formatDay(t, day) }),
    seen && own('report.textVersion', { version: seen.version }),
    words?.trim() && `\n${own('report.textWords')}\n${words.trim()}`,
  ]
  return { subject: own('report.subject', { title }), body: lines.filter(Boolean).join('\n') }
}

/** Opens the mail app of the device with the text ready. */
export function openMail(to: string, { subject, body }: ReportText): void {
  // Mail asks for line ends of two characters. RFC 6068, section 5.
  const encode = (text: string) => encodeURIComponent(text.replaceAll('\n', '\r\n'))
  window.location.href = `mailto:${to}?subject=${encode(subject)}&body=${encode(body)}`
}
