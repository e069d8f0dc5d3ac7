/** Puts fields of ours into the editor, which draws its own with a React of its own: each of ours is a root in its place. */
import CMS from '@sveltia/cms'
import type { i18n } from 'i18next'
import { createElement, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'

/** What the editor tells a field. Maps are those of the package immutable. */
interface Told {
  value: unknown
  onChange: (value: string) => void
  forID: string
  field: Readable
  entry?: Readable | undefined
}

interface Readable {
  get: (name: string) => unknown
  getIn: (path: readonly (string | number)[]) => unknown
}

export interface OwnField {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  /** Whether what stands in the field can be kept. While it cannot, the page is not. */
  onReading: (isGood: boolean) => void
  /** A setting of the field, as the configuration has it. */
  setting: (name: string) => unknown
  /** Where the page belongs: `riga-services`. */
  collection: string
  /** What stands elsewhere on the page, as it is in the form now. */
  onPage: (...path: (string | number)[]) => unknown
}

/** The fields in which something has to be mended, with their labels: what stands there is not in the form. */
const unfinished = new Map<Element, string>()

/** The labels of those that are on the page now. */
export function unfinishedFields(): string[] {
  return [...unfinished].flatMap(([node, label]) => (node.isConnected ? [label] : []))
}

/** Makes a field known to the editor under this name. It holds one string. */
export function registerOwnField(name: string, language: i18n, show: (field: OwnField) => ReactNode): void {
  const roots = new WeakMap<Element, Root>()
  const draw = (node: Element, told: Told) => {
    const root = roots.get(node) ?? createRoot(node)
    roots.set(node, root)
    root.render(<I18nextProvider i18n={language}>{show(fieldOf(told, node))}</I18nextProvider>)
  }
  const Control = (told: Told) => {
    let drawn: Element | null = null
    return createElement('div', {
      className: 'first-door-field',
      ref: (node: Element | null) => {
        if (node) {
          drawn = node
          draw(node, told)
          return
        }
        const gone = drawn
        // The next drawing follows at once, unless the editor has taken the field away.
        queueMicrotask(() => {
          if (!gone || gone.isConnected) return
          roots.get(gone)?.unmount()
          unfinished.delete(gone)
        })
      },
    })
  }
  CMS.registerFieldType(name, Control as never)
}

function fieldOf({ value, onChange, forID, field, entry }: Told, node: Element): OwnField {
  const label = words(field.get('label'))
  return {
    id: forID,
    label,
    value: words(value),
    onChange,
    onReading: (isGood) => void (isGood ? unfinished.delete(node) : unfinished.set(node, label)),
    collection: words(entry?.get('collection')),
    setting: (name) => plain(field.get(name)),
    onPage: (...path) => plain(entry?.getIn(['data', ...path])),
  }
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'toJS' in value && typeof value.toJS === 'function'
    ? (value.toJS() as unknown)
    : value
}
