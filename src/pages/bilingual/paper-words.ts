import type { Paper } from '#content/records/parts.ts'
import { code, type T } from '#i18n/format.ts'

/** "Passport, original and copy". */
export function paperWords({ document, form, count }: Paper, t: T): string {
  const name = code(t, `document.${document}`)
  const counted = count ? t('papers.count', { count, document: name }) : name
  return form ? t('papers.form', { document: counted, form: code(t, `form.${form}`) }) : counted
}
