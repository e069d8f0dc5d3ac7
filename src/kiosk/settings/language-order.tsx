import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type LanguageCode, languages } from '#i18n/languages.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { PillSelect } from '#ui/pill-select.tsx'
import styles from './language-order.module.css'
import { moved } from './order.ts'

interface Props {
  chosen: readonly LanguageCode[]
  onChange: (chosen: readonly LanguageCode[]) => void
  /** Where it is known what visitors have chosen. */
  mostUsedFirst?: ((chosen: readonly LanguageCode[]) => Promise<LanguageCode[]>) | undefined
}

/** Languages in their order: each can be moved and left out, others can be added. */
export function LanguageOrder({ chosen, onChange, mostUsedFirst }: Props) {
  const { t } = useTranslation('staff')
  const list = useRef<HTMLOListElement>(null)
  // A row that moves takes the focus along.
  const pressed = useRef('')
  useEffect(() => {
    if (pressed.current) list.current?.querySelector<HTMLElement>(`[data-button="${pressed.current}"]:enabled`)?.focus()
    pressed.current = ''
  })
  const others = languages.filter(({ code }) => !chosen.includes(code))
  const move = (code: LanguageCode, by: 1 | -1) => {
    pressed.current = `${code} ${by}`
    onChange(moved(chosen, code, by))
  }
  return (
    <>
      <ol ref={list} className={styles['list']}>
        {chosen.map((code, index) => {
          const { name: language, dir } = languages.find((known) => known.code === code)!
          return (
            <li key={code} className={styles['row']}>
              <span className={styles['number']}>{index + 1}</span>
              <span className={styles['name']}>
                <bdi lang={code} dir={dir}>
                  {language}
                </bdi>
              </span>
              <span className={styles['buttons']}>
                <button
                  type="button"
                  data-button={`${code} -1`}
                  aria-label={t('settings.up', { language })}
                  disabled={index === 0}
                  onClick={() => move(code, -1)}
                >
                  <Icon name="arrow-up" />
                </button>
                <button
                  type="button"
                  data-button={`${code} 1`}
                  aria-label={t('settings.down', { language })}
                  disabled={index === chosen.length - 1}
                  onClick={() => move(code, 1)}
                >
                  <Icon name="arrow-down" />
                </button>
                <button
                  type="button"
                  aria-label={t('settings.leaveOut', { language })}
                  onClick={() => onChange(chosen.filter((other) => other !== code))}
                >
                  <Icon name="x" />
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      <div className={styles['more']}>
        {others.length > 0 && (
          <PillSelect
            label={t('settings.addLanguage')}
            value=""
            onChange={(value) => onChange([...chosen, ...others.filter(({ code }) => code === value).map(({ code }) => code)])}
            options={[{ value: '', label: t('settings.addLanguage') }, ...others.map(({ code, name }) => ({ value: code, label: name }))]}
          />
        )}
        {mostUsedFirst && (
          <Button look="quiet" onClick={() => void mostUsedFirst(chosen).then(onChange)}>
            {t('settings.mostUsed')}
          </Button>
        )}
      </div>
    </>
  )
}
