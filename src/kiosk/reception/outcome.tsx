import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { isLanguage, languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Segments } from '#ui/segments.tsx'
import { useDeskWork } from '../desk.ts'
import { type Item, type ItemPage, pageIn, pagesOf } from './basket.ts'
import { CodesDialog } from './codes-dialog.tsx'
import styles from './reception.module.css'
import { StepsChoice } from './steps-choice.tsx'

interface Props {
  city: CityFrame
  items: readonly Item[]
  /** The page that was pressed, with the steps that are ticked. */
  open: ItemPage | undefined
  onOpen: (page: ItemPage | undefined) => void
  onAdd: (item: Item) => void
  /** The button that ends the visit. */
  next: ReactNode
}

/** What the visitor gets, in their language and one that is read here: the page that was pressed, or the list. */
export function Outcome({ city, items, open, onOpen, onAdd, next }: Props) {
  const { t } = useTranslation('staff')
  const { t: own } = useTranslation('personal')
  const { settings, reception, count } = useDeskWork()
  const [mine, setMine] = useState(() => firstLanguage(settings))
  const beside = languagesBeside(mine, settings.staffLanguage, city.languages[0])
  const [wished, setWished] = useState<string>()
  const theirs = wished && beside.includes(wished) ? wished : beside[0]!
  const [codes, setCodes] = useState(false)
  const shown: readonly Item[] = open ? [open] : items
  const keys = pagesOf(shown)
  const onList = open && pageIn(items, open.page)
  const url = keys.length > 0 ? reception.linkTo(city.id, mine, keys) : undefined
  useEffect(() => {
    const printing = () => count('print')
    window.addEventListener('beforeprint', printing)
    return () => window.removeEventListener('beforeprint', printing)
  }, [count])
  return (
    <>
      <div className={styles['who']}>
        <LanguageChoice large label={t('reception.language')} value={mine} offered={settings.languages} onChange={setMine} />
        {beside.length > 1 && <LanguageChoice label={own('sheet.language')} value={theirs} offered={beside} onChange={setWished} />}
        {next}
        <p id="next-hint" className="small soft">
          {t('reception.nextHint')}
        </p>
      </div>
      <section aria-labelledby="gets">
        <h2 id="gets" className="visually-hidden">
          {t('reception.gets')}
        </h2>
        {open && items.length > 0 && (
          <Segments
            label={t('reception.gets')}
            value="page"
            onChange={(view) => view === 'list' && onOpen(undefined)}
            options={[
              { value: 'page', icon: 'file-text', label: t('reception.page') },
              { value: 'list', icon: 'list', label: t('reception.list', { number: items.length }) },
            ]}
          />
        )}
        {open && (
          <StepsChoice key={open.page} city={city} page={open.page} ticked={open.steps} onChange={(steps) => onOpen({ ...open, steps })} />
        )}
        {shown.length === 0 && <p className={styles['nothing']}>{t('reception.choose')}</p>}
        {shown.length > 0 && (
          <>
            <div className={styles['buttons']}>
              {open && onList !== open && (
                <Button look="second" onClick={() => onAdd(open)}>
                  <Icon name="list-plus" />
                  {t(onList ? 'reception.change' : 'reception.add')}
                </Button>
              )}
              <Button onClick={() => window.print()}>
                <Icon name="printer" />
                {own('sheet.print')}
              </Button>
              {keys.length > 0 && (
                <Button
                  look="second"
                  aria-haspopup="dialog"
                  onClick={() => {
                    count('code')
                    setCodes(true)
                  }}
                >
                  <Icon name="qr-code" />
                  {t('reception.codes')}
                </Button>
              )}
            </div>
            <reception.BilingualSheet city={city} items={shown} mine={mine} theirs={theirs} paper={settings.paper} url={url} />
          </>
        )}
      </section>
      {codes && <CodesDialog city={city.id} language={mine} keys={keys} url={url} onClose={() => setCodes(false)} />}
    </>
  )
}

interface LanguageChoiceProps {
  label: string
  large?: boolean
  value: string
  offered: readonly string[]
  onChange: (language: string) => void
}

function LanguageChoice({ label, large, value, offered, onChange }: LanguageChoiceProps) {
  return (
    <div className={large ? styles['language'] : undefined}>
      <Field label={label}>
        {(control) => (
          <select {...control} autoComplete="off" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            {languages
              .filter(({ code }) => offered.includes(code))
              .sort((a, b) => offered.indexOf(a.code) - offered.indexOf(b.code))
              .map(({ code, name }) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
    </div>
  )
}

/** Before anybody has asked the visitor: English, or another language than the one spoken here. */
function firstLanguage({ languages: offered, staffLanguage }: { languages: readonly string[]; staffLanguage: string }): string {
  return [SOURCE_LANGUAGE, ...offered].find((code) => code !== staffLanguage && offered.includes(code)) ?? offered[0]!
}

/** The languages that may stand beside the visitor's: that of those who hand the sheet over, that of the offices, English. */
function languagesBeside(visitors: string, staffs: string, offices: string | undefined): string[] {
  const all = [staffs, offices, SOURCE_LANGUAGE].filter((code) => isLanguage(code) && code !== visitors)
  return [...new Set(all as string[])]
}
