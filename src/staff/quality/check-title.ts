import type { TFunction } from 'i18next'

/** The question of a check in the reader's language; of a check that these pages do not know, its English title. */
export function checkTitle(t: TFunction<'staff'>, id: string, checks: readonly { id: string; title: string }[]): string {
  return t('check.title', { context: id as never, defaultValue: checks.find((check) => check.id === id)?.title ?? id })
}

/** What to do about its findings, in a sentence or two; nothing for a check that these pages do not know. */
export function checkAdvice(t: TFunction<'staff'>, id: string): string {
  return t('check.advice', { context: id as never, defaultValue: '' })
}
