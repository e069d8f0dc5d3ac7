import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { code } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'
import { Field } from '#ui/field.tsx'
import { useDevice } from './device.ts'
import styles from './second-language.module.css'

/** A second language that the reader understands. Kept on the device. */
export function SecondLanguage() {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const device = useDevice()
  const [chosen, setChosen] = useState<string>()
  if (!device) return null
  const value = chosen ?? device.secondLanguage.get() ?? ''
  const choose = (language: string) => {
    setChosen(language)
    device.secondLanguage.set(language || undefined)
  }
  return (
    <div className={styles['second']}>
      <Field label={t('language.also')} hint={t('language.alsoHint', { language: code(t, `language.${i18n.language}`) })}>
        {(control) => (
          <select {...control} value={value} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">{t('language.alsoNone')}</option>
            {languages
              .filter((language) => language.code !== i18n.language)
              .map((language) => (
                <option key={language.code} value={language.code} lang={language.code}>
                  {language.name}
                </option>
              ))}
          </select>
        )}
      </Field>
    </div>
  )
}
