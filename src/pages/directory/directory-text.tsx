import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref, useNavigate } from 'react-router'
import { useLanguageOf } from '#i18n/words.tsx'
import { Prose } from '#ui/prose.tsx'
import { paths } from '../paths.ts'

/** Running text of the directory; its links to services and guides lead to pages in the reader's language. */
export function DirectoryText({ html, language, city }: { html: string; language: string; city: string }) {
  const { i18n } = useTranslation()
  const place = { language: i18n.language, city }
  const home = useHref(paths.home(place))
  const navigate = useNavigate()
  const openInside = (event: MouseEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined
    if (!href?.startsWith(`${home}/`)) return
    event.preventDefault()
    void navigate(paths.home(place) + href.slice(home.length))
  }
  return <Prose {...useLanguageOf(language)} html={html.replaceAll('href="../', `href="${home}/`)} onClick={openInside} />
}
