import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { code } from '#i18n/format.ts'
import { languages } from '#i18n/languages.ts'
import { Chip, Chips } from '#ui/chips.tsx'

interface Props {
  value: readonly string[]
  /** These stand first. */
  cityLanguages: readonly string[]
  onChange: (value: string[]) => void
}

/** The languages of the interface, the city's, and those that stand there already. */
export function LanguagesInput({ value, cityLanguages, onChange }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const [offered] = useState(() => [...new Set([...cityLanguages, ...value, ...languages.map(({ code: one }) => one)])])
  return (
    <Chips label={staff('rounds.fact.languages')}>
      {offered.map((one) => (
        <Chip
          key={one}
          pressed={value.includes(one)}
          onPress={() => onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one])}
        >
          {code(t, `language.${one}`)}
        </Chip>
      ))}
    </Chips>
  )
}
