import { useTranslation } from 'react-i18next'
import { languages, SOURCE_LANGUAGE } from '#i18n/languages.ts'
import { Field } from '#ui/field.tsx'

interface Props {
  label: string
  value: string
  onChange: (language: string) => void
}

/** Which other language stands beside the reader's. */
export function SecondLanguageChoice({ label, value, onChange }: Props) {
  const { i18n } = useTranslation()
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {languages
            .filter(({ code }) => code !== i18n.language)
            .map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}

/** The language that stands beside the reader's at first: the office's, or for who reads that, English or any other. */
export function firstSecondLanguage(reader: string, officeLanguage: string | undefined): string {
  const spoken = languages.map(({ code }) => code as string)
  return [officeLanguage, SOURCE_LANGUAGE, ...spoken].find((code) => code && code !== reader && spoken.includes(code))!
}
