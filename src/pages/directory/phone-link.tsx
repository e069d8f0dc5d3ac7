import { useTranslation } from 'react-i18next'
import type { Phone } from '#content/records/parts.ts'
import type { Said } from '#content/spoken.ts'
import { Words } from '#i18n/words.tsx'
import styles from './phone-link.module.css'

/** A number to call, written as people of the country write it. */
export function PhoneLink({ phone, label }: { phone: Phone; label: Said | undefined }) {
  const { t } = useTranslation()
  return (
    <span className={styles['phone']}>
      <a className="ltr" href={`tel:${phone.number}`}>
        {phone.display}
      </a>
      {phone.extension && <span className="soft small"> {t('phone.extension', { extension: phone.extension })}</span>}
      {label && <Words className="soft small" text={label.text} language={label.language} />}
    </span>
  )
}
