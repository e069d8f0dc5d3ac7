import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useMatches } from 'react-router'
import { directionOf } from '#i18n/languages.ts'
import { useDeskFrame } from '#pages/frame/desk.ts'
import { pageTitle } from './page-head.ts'

/** Keeps the document in step with the page: language, direction, title, and where the keyboard is. */
export function PageSettings() {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { pathname } = useLocation()
  const matches = useMatches()
  const title = pageTitle(matches, t)
  const atDesk = useDeskFrame() !== undefined

  useEffect(() => {
    document.documentElement.lang = i18n.language
    document.documentElement.dir = directionOf(i18n.language)
  }, [i18n.language])

  useEffect(() => {
    // Browsers write titles down in the list of what was opened.
    if (!atDesk) document.title = title
  }, [title, atDesk])

  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [pathname])
  return null
}
