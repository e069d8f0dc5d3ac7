import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentFiles } from '#content/compile/parse-pages.ts'
import { describeProblem } from '#content/result.ts'
import { code } from '#i18n/format.ts'
import { type LanguageCode, languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { Button } from '#ui/button.tsx'
import { Choice, Choices } from '#ui/choices.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { saveFile } from '../save-file.ts'
import { afterPaint } from './after-paint.ts'
import styles from './exchange.module.css'
import { ProblemList } from './problem-list.tsx'

type Outcome =
  | { is: 'none' | 'working' | 'complete' | 'failed' }
  | { is: 'saved'; name: string; texts: number }
  | { is: 'broken'; problems: string[] }

/** What is to be translated, as a file for translators. */
export function TextsOut({ city, files }: { city: string; files: ContentFiles }) {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  const offered = languagesOf(files)
  const [to, setTo] = useState(offered[0]!)
  const [all, setAll] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({ is: 'none' })
  const order = async (): Promise<Outcome> => {
    await afterPaint()
    const { nameOfOrder, orderTranslations } = await import('#interop/xliff/order-translations.ts')
    const made = await orderTranslations({ city, to, all }, files, new Date().toISOString().slice(0, 10))
    if (made.is === 'complete') return made
    if (made.is === 'broken') return { is: 'broken', problems: made.problems.map(describeProblem) }
    const name = nameOfOrder(city, to)
    saveFile(name, made.text, 'application/xliff+xml')
    return { is: 'saved', name, texts: made.texts }
  }
  const save = () => {
    setOutcome({ is: 'working' })
    order().then(setOutcome, () => setOutcome({ is: 'failed' }))
  }
  return (
    <>
      <p>{t('exchange.textsText')}</p>
      <Field label={t('exchange.language')}>
        {(control) => (
          <select {...control} value={to} onChange={({ target }) => setTo(offered.find((one) => one === target.value)!)}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {code(codes, `language.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={styles['which']}>
        <legend>{t('exchange.which')}</legend>
        <Choices>
          <Choice name="exchange-which" checked={!all} onChange={() => setAll(false)}>
            {t('exchange.missingTexts')}
          </Choice>
          <Choice name="exchange-which" checked={all} onChange={() => setAll(true)}>
            {t('exchange.allTexts')}
          </Choice>
        </Choices>
      </fieldset>
      <p>
        <Button look="second" onClick={save}>
          <Icon name="download" />
          {t('exchange.saveTexts')}
        </Button>
      </p>
      <div role="status">
        {outcome.is === 'working' && t('exchange.working')}
        {outcome.is === 'saved' && (
          <Note icon="circle-check">{t('exchange.textsSaved', { count: outcome.texts, file: outcome.name })}</Note>
        )}
        {outcome.is === 'complete' && <Note icon="circle-check">{t('exchange.complete')}</Note>}
        {outcome.is === 'failed' && <Note icon="circle-alert">{t('exchange.failed')}</Note>}
      </div>
      {outcome.is === 'broken' && <ProblemList title={t('exchange.cityBroken')} problems={outcome.problems} />}
    </>
  )
}

/** Those that have words in these files come first. */
function languagesOf(files: ContentFiles): LanguageCode[] {
  const written = new Set([...files.keys()].flatMap((file) => /\.([a-z]{2,3})\.md$/.exec(file)?.[1] ?? []))
  const all = languages.map(({ code: one }) => one).filter((one) => one !== SOURCE_LANGUAGE)
  return [...all.filter((one) => written.has(one)), ...all.filter((one) => !written.has(one))]
}
