import { useTranslation } from 'react-i18next'
import { languages as known, type LanguageCode } from '#i18n/languages.ts'
import styles from './greetings.module.css'

/** Under the large one. */
const SMALLER = 4

/** "Welcome" in one language after the other, those that follow below. Screen readers hear it once. */
export function Greetings({ languages, spoken }: { languages: readonly LanguageCode[]; spoken: LanguageCode | undefined }) {
  const { t } = useTranslation('app')
  const at = Math.max(0, spoken ? languages.indexOf(spoken) : 0)
  const order = [...languages.slice(at), ...languages.slice(0, at)].slice(0, SMALLER + 1)
  return (
    <>
      <h1 className="visually-hidden">{t('welcome.title')}</h1>
      <div className={styles['greetings']} aria-hidden="true">
        {order.map((language) => {
          const { code, welcome, dir } = known.find((one) => one.code === language)!
          return (
            <p key={code} lang={code} dir={dir}>
              {welcome}
            </p>
          )
        })}
      </div>
    </>
  )
}
