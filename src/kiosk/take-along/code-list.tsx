import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import { QrCode } from '#ui/qr-code.tsx'
import styles from './code-list.module.css'
import type { Code } from './codes.ts'

interface Props {
  codes: readonly Code[]
  /** Whether the page that a code opens is the list of a visitor. */
  ofList: boolean
  officeLanguage: string | undefined
  ref?: Ref<HTMLUListElement>
}

const needs = { once: 'take.once', internet: 'take.internet', nothing: 'take.without' } as const

/** Codes of one size, each with its words and what a phone needs for it. */
export function CodeList({ codes, ofList, officeLanguage, ref }: Props) {
  const { t } = useTranslation('desk')
  const { t: app } = useTranslation('app')
  const name = ({ is, text }: Code) => {
    if (text) return text
    if (is === 'website') return app('service.website')
    if (is === 'page' && ofList) return t('take.all')
    return t(`take.${is as 'page' | 'contact' | 'address'}`)
  }
  return (
    <ul ref={ref} className={styles['codes']}>
      {codes.map((code) => (
        <li key={code.content}>
          <QrCode content={code.content} label={name(code)} />
          <b {...(code.text && { className: 'ltr', lang: officeLanguage })}>{name(code)}</b>
          <span>{t(needs[code.needs])}</span>
        </li>
      ))}
    </ul>
  )
}
