import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import { formsOf, hasShift, type Layout, latin, rowsOf } from './layout.ts'
import styles from './screen-keyboard.module.css'
import { enter, keysWantedBy, mostIn, type TextField, write, writingIn } from './text-field.ts'
import { useLayout } from './use-layout.ts'
import { useTextField } from './use-text-field.ts'
import { erased, reshaped, type Writing, written } from './writing.ts'

/** Stands at the end of the screen while a field for text has the focus, in the letters of a language. */
export function ScreenKeyboard({ language }: { language: string }) {
  const place = useRef<HTMLDivElement>(null)
  const field = useTextField(place)
  const own = useLayout(language)
  return (
    <div ref={place} className={styles['place']}>
      {field && <Keys key={keysWantedBy(field)} field={field} own={own} language={language} />}
    </div>
  )
}

interface KeysProps {
  field: TextField
  own: Layout
  language: string
}

function Keys({ field, own, language }: KeysProps) {
  const { t } = useTranslation('desk')
  const wanted = keysWantedBy(field)
  const [digits, setDigits] = useState(wanted === 'digits')
  const [inLatin, setInLatin] = useState(wanted === 'latin')
  const [shift, setShift] = useState(false)
  const [letter, setLetter] = useState('')
  const keyboard = useInSight(field)
  const layout = inLatin ? latin : own
  const script = inLatin ? 'en' : language

  const change = (next: Writing) => {
    write(field, next)
    setShift(false)
  }
  const type = (text: string) => {
    change(written(writingIn(field), text, mostIn(field)))
    setLetter(text)
  }
  const takeForm = (form: string) => {
    change(reshaped(writingIn(field), letter, form, mostIn(field)))
    setLetter(form)
  }
  const end = () => {
    if (enter(field) === 'line') type('\n')
    else field.blur()
  }
  const forms = formsOf(layout, letter, script)
  const keyOf = (text: string, press: (text: string) => void) => (
    <Key key={text} language={script} word={layout.labels?.[text] !== undefined} onPress={() => press(text)}>
      {layout.labels?.[text] ?? shownAs(text)}
    </Key>
  )
  const [first, second, third, last = []] = rowsOf(layout, { digits, shift }, script)
  return (
    <section ref={keyboard} aria-label={t('keyboard.title')} className={styles['keyboard']} dir="ltr">
      <div className={styles['row']}>
        <div className={styles['forms']}>
          {forms.map((form) => keyOf(form, takeForm))}
          {language === 'zh' && <p lang="zh">{t('keyboard.latinOnly')}</p>}
        </div>
        <Key wide onPress={() => field.blur()}>
          {t('kiosk.close')}
          <Icon name="chevron-down" />
        </Key>
      </div>
      {[first!, second!].map((row, number) => (
        <div key={number === 0 ? 'first' : 'second'} className={styles['row']}>
          {row.map((text) => keyOf(text, type))}
        </div>
      ))}
      <div className={styles['row']}>
        {!digits && hasShift(layout) && (
          <Key other name={t('keyboard.shift')} pressed={shift} onPress={() => setShift(!shift)}>
            <Icon name="arrow-up" />
          </Key>
        )}
        {third!.map((text) => keyOf(text, type))}
        <Key
          other
          name={t('keyboard.delete')}
          onPress={() => {
            change(erased(writingIn(field)))
            setLetter('')
          }}
        >
          <Icon name="delete" />
        </Key>
      </div>
      {last.length > 0 && <div className={styles['row']}>{last.map((text) => keyOf(text, type))}</div>}
      <div className={styles['row']}>
        <Key other onPress={() => setDigits(!digits)}>
          {digits ? (layout.sample ?? 'abc') : '123'}
          <span className="visually-hidden"> {t(digits ? 'keyboard.letters' : 'keyboard.digits')}</span>
        </Key>
        {own.sample && (
          <Key
            other
            onPress={() => {
              setInLatin(!inLatin)
              setDigits(false)
              setLetter('')
            }}
          >
            {inLatin ? own.sample : 'abc'}
            <span className="visually-hidden"> {t('keyboard.script')}</span>
          </Key>
        )}
        <Key wide onPress={() => type(' ')}>
          {t('keyboard.space')}
        </Key>
        <Key other onPress={end}>
          {t('keyboard.enter')}
        </Key>
      </div>
    </section>
  )
}

interface KeyProps {
  children: ReactNode
  onPress: () => void
  language?: string
  /** Where no word stands on the key. */
  name?: string
  pressed?: boolean
  /** No letter: in another colour. */
  other?: boolean
  wide?: boolean
  /** A word in place of a letter. */
  word?: boolean
}

/** A key of the screen. Who has other keys does not come by here with them. */
function Key({ children, onPress, language, name, pressed, other, wide, word }: KeyProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={[styles['key'], other && styles['other'], wide && styles['wide'], word && styles['word']].filter(Boolean).join(' ')}
      lang={language}
      aria-label={name}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </button>
  )
}

/** A mark that stands on a letter needs something to stand on. */
function shownAs(text: string): string {
  return /^\p{M}/u.test(text) ? `◌${text}` : text
}

/** Moves the page until the field stands between its top and the keyboard. */
function useInSight(field: TextField) {
  const keyboard = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const top = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0
    const bottom = keyboard.current!.getBoundingClientRect().top
    const { top: fieldTop, bottom: fieldBottom } = field.getBoundingClientRect()
    if (fieldTop < top || fieldBottom > bottom)
      window.scrollBy({ top: (fieldTop + fieldBottom) / 2 - (top + bottom) / 2, behavior: 'instant' })
  }, [field])
  return keyboard
}
