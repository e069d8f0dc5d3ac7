import { useCallback, useEffect, useRef } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { loadDeskWords } from '#i18n/desk-words.ts'
import { directionOf } from '#i18n/languages.ts'
import { loadLanguage, loadPersonalWords } from '#i18n/setup.ts'
import { Words } from '#i18n/words.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import { CodeList } from '../take-along/code-list.tsx'
import { codesOf } from '../take-along/codes.ts'
import styles from './reception.module.css'
import { useLoaded } from './use-loaded.ts'

interface Props {
  city: string
  /** The visitor's. */
  language: string
  keys: readonly string[]
  /** Where a phone finds them on the internet. */
  url: string | undefined
  onClose: () => void
}

/** Codes for the visitor's phone, in the visitor's language; staff turn the screen. */
export function CodesDialog({ city, language, keys, url, onClose }: Props) {
  const { t } = useTranslation('staff')
  const { content } = useDeskWork()
  const names = keys.join(' ')
  const load = useCallback(async () => {
    const [words, reader] = await Promise.all([loadLanguage(language), content(city, language)])
    await Promise.all([loadPersonalWords(language), loadDeskWords(language)])
    const ids = names.split(' ').flatMap((key) => (key.startsWith('service/') ? [key.slice('service/'.length)] : []))
    const services = await Promise.all(ids.map(async (id) => reader?.service(id)))
    return { words, officeLanguage: (await reader?.frame())?.languages[0], services: services.filter((service) => service !== undefined) }
  }, [content, city, language, names])
  const loaded = useLoaded(load)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['codes']} aria-labelledby="codes-title" onClose={onClose}>
      <div className={styles['forStaff']}>
        <p className="small soft">
          {t('reception.codesFor')} {!url && t('reception.noAddress')}
        </p>
        <CloseButton onClose={() => dialog.current?.close()} />
      </div>
      {loaded.is === 'done' && (
        <I18nextProvider i18n={loaded.value.words}>
          <div lang={language} dir={directionOf(language)}>
            <Title />
            {url && <CodeList codes={[{ is: 'page', content: url, needs: 'once' }]} ofList={keys.length > 1} officeLanguage={undefined} />}
            {loaded.value.services.map(({ facts, words, language: spoken }) => (
              <section key={facts.id}>
                <h3>
                  <Words text={words.name} language={spoken} />
                </h3>
                <CodeList
                  codes={codesOf({ title: words.name, facts }, undefined)}
                  ofList={false}
                  officeLanguage={loaded.value.officeLanguage}
                />
              </section>
            ))}
          </div>
        </I18nextProvider>
      )}
      {loaded.is === 'failed' && <p role="alert">{t('reception.missing')}</p>}
    </dialog>
  )
}

function Title() {
  const { t } = useTranslation('desk')
  return <h2 id="codes-title">{t('take.title')}</h2>
}

function CloseButton({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('personal')
  return (
    <Button look="second" onClick={onClose}>
      <Icon name="x" />
      {t('sheet.close')}
    </Button>
  )
}
