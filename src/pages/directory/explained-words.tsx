import { createContext, type HTMLAttributes, type KeyboardEvent, type ReactNode, useContext, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TermView } from '#content/views.ts'
import { directionOf } from '#i18n/languages.ts'
import { useBrowserValue } from '../frame/use-browser-value.ts'
import styles from './explained-words.module.css'
import { TermMeaning } from './term-meaning.tsx'
import { useEscape } from './use-escape.ts'

interface Pressed {
  term: string
  word: HTMLElement
}

interface Meanings {
  /** The word whose meaning is open. */
  open: string | undefined
  /** The id of the place where it opens. */
  place: string
  press: (pressed: Pressed) => void
}

const MeaningsContext = createContext<Meanings | undefined>(undefined)

interface ExplainingProps {
  terms?: Readonly<Record<string, TermView>>
  city: string
  children: ReactNode
}

/** A paragraph, and under it the meaning of the word that was pressed last. */
export function Explaining({ terms = {}, city, children }: ExplainingProps) {
  const [open, setOpen] = useState<Pressed>()
  const place = useId()
  const term = open && terms[open.term]
  const meaning = term && <Meaning term={term} city={city} id={place} word={open.word} close={() => setOpen(undefined)} />
  const press = (pressed: Pressed) => setOpen(pressed.term === open?.term ? undefined : pressed)
  return (
    <MeaningsContext value={{ open: open?.term, place, press }}>
      {children}
      {meaning}
    </MeaningsContext>
  )
}

interface MeaningProps {
  term: TermView
  city: string
  id: string
  /** Where the reader came from. */
  word: HTMLElement
  close: () => void
}

/** In the language of the page, whatever the language of the text around it. */
function Meaning({ term, city, id, word, close }: MeaningProps) {
  const { i18n } = useTranslation()
  const part = useRef<HTMLDivElement>(null)
  useEscape(() => {
    if (part.current?.contains(document.activeElement)) word.focus()
    close()
  })
  return (
    <div ref={part} id={id} className={styles['meaning']} lang={i18n.language} dir={directionOf(i18n.language)}>
      <TermMeaning term={term} city={city} />
    </div>
  )
}

/** A word of the office. It can be pressed as soon as the app is there; until then it is a word like others. */
export function OfficeWord({ term, lang, words }: { term: string; lang: string | undefined; words: ReactNode }) {
  // Not in a page as it was built, nor while the app takes it over.
  const isTaken = useBrowserValue(() => true, false)
  const meanings = useContext(MeaningsContext)
  return (
    <bdi lang={lang} {...(isTaken && meanings && pressable(term, meanings))}>
      {words}
    </bdi>
  )
}

/** No button element: it would be a box in the line, and not break where words do. */
function pressable(term: string, { open, place, press }: Meanings): HTMLAttributes<HTMLElement> {
  const isOpen = open === term
  return {
    role: 'button',
    tabIndex: 0,
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? place : undefined,
    className: styles['word'],
    onClick: (event) => press({ term, word: event.currentTarget }),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      if (!event.repeat) press({ term, word: event.currentTarget })
    },
  }
}
