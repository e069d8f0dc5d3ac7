import { createElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type HtmlElement, type HtmlNode, readHtml } from '#content/html-tree.ts'
import type { TermView } from '#content/views.ts'
import { useLanguageOf } from '#i18n/words.tsx'
import { Prose } from '#ui/prose.tsx'
import { paths } from '../paths.ts'
import { Explaining, OfficeWord } from './explained-words.tsx'

interface Where {
  city: string
  /** The words of the office that can be explained here, by id. */
  terms?: Readonly<Record<string, TermView>>
}

/** Running text of the directory; its links to services and guides lead to pages in the reader's language. */
export function DirectoryText({ html, language, ...where }: Where & { html: string; language: string }) {
  const inWords = useLanguageOf(language)
  if (!html) return null
  return (
    <Prose {...inWords}>
      <Parts key={html} nodes={readHtml(html)} {...where} />
    </Prose>
  )
}

interface PartsProps extends Where {
  nodes: readonly HtmlNode[]
}

function Parts({ nodes, ...where }: PartsProps): ReactNode {
  // The parts of a text never change their places, so their numbers are their names.
  return nodes.map((node, index) => (typeof node === 'string' ? node : <Part key={index} node={node} {...where} />))
}

function Part({ node, ...where }: Where & { node: HtmlElement }) {
  const { tag, attributes, children } = node
  const { href, lang, 'data-term': term } = attributes
  const inside = children.length > 0 && <Parts nodes={children} {...where} />
  if (tag === 'li') return <Item nodes={children} {...where} />
  if (tag === 'p') {
    return (
      <Explaining {...where}>
        <p>{inside}</p>
      </Explaining>
    )
  }
  if (href?.startsWith('../')) return <InsideLink to={href.slice('../'.length)} city={where.city} words={inside} />
  if (term && where.terms && Object.hasOwn(where.terms, term)) return <OfficeWord term={term} lang={lang} words={inside} />
  return createElement(tag, attributes, inside || undefined)
}

const BLOCKS = ['p', 'ul', 'ol']

/** A meaning opens under the words of the line, above a list inside it. */
function Item({ nodes, ...where }: PartsProps) {
  const firstBlock = nodes.findIndex((node) => typeof node !== 'string' && BLOCKS.includes(node.tag))
  const end = firstBlock < 0 ? nodes.length : firstBlock
  return (
    <li>
      <Explaining {...where}>
        <Parts nodes={nodes.slice(0, end)} {...where} />
      </Explaining>
      <Parts nodes={nodes.slice(end)} {...where} />
    </li>
  )
}

function InsideLink({ to, city, words }: { to: string; city: string; words: ReactNode }) {
  const { i18n } = useTranslation()
  return <Link to={`${paths.home({ language: i18n.language, city })}/${to}`}>{words}</Link>
}
