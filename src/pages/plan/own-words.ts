import type { useTranslation } from 'react-i18next'

/** Gives the words around what a reader keeps. */
export type Own = ReturnType<typeof useTranslation<'personal'>>['t']
