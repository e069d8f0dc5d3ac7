import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityEntry } from '#content/city-entry.ts'
import { staffLanguages } from '#i18n/languages.ts'
import type { DeskStore } from '#store/desk.ts'
import { Button } from '#ui/button.tsx'
import { Main, Shell } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import type { DeskSettings } from '../desk-settings.ts'
import { ScreenKeyboard } from '../keyboard/screen-keyboard.tsx'
import { goToFirstFault } from '../settings/asked.tsx'
import { type Draft, faultsOf, firstDraft, forCity, settingsOf } from '../settings/draft.ts'
import { faultsOfPin, NewPin } from '../settings/new-pin.tsx'
import { SettingsFields } from '../settings/settings-fields.tsx'
import { keepsAnything } from './browser-storage.ts'
import styles from './setup.module.css'

interface Props {
  cities: readonly CityEntry[]
  store: DeskStore
  /** Where this site lies, with a slash at its end. */
  site: string
  /** Shows these pages in another language. */
  speak: (language: DeskSettings['staffLanguage']) => void
  /** Throws when nothing can be kept. */
  onDone: (settings: DeskSettings, pin: string) => Promise<void>
}

/** Makes a desk of this browser, once. */
export function Setup({ cities, store, site, ...rest }: Props) {
  const { t, i18n } = useTranslation('staff')
  const [draft, setDraft] = useState<Draft>(() => firstDraft(staffLanguages.find((code) => code === i18n.language) ?? 'en', site))
  const keeps = useKeepsAnything(store)
  return (
    <>
      <Shell>
        <Main>
          <div className={styles['page']}>
            <h1>{t('setup.title')}</h1>
            <div className={styles['lead']}>
              <p>{t('setup.lead')}</p>
              <p>{t('setup.ready')}</p>
            </div>
            {keeps === false && (
              <Note icon="circle-alert" tone="danger">
                {t('setup.keepsNothing')}
              </Note>
            )}
            {keeps && cities.length === 0 && (
              <Note icon="wifi-off" tone="danger">
                {t('setup.noCities')}
              </Note>
            )}
            {keeps && cities.length > 0 && <SetupForm cities={cities} draft={draft} setDraft={setDraft} {...rest} />}
          </div>
        </Main>
      </Shell>
      {draft.screenKeyboard && <ScreenKeyboard language={draft.staffLanguage} />}
    </>
  )
}

function useKeepsAnything(store: DeskStore): boolean | undefined {
  const [keeps, setKeeps] = useState<boolean>()
  useEffect(() => {
    void keepsAnything(store).then(setKeeps)
  }, [store])
  return keeps
}

interface FormProps extends Omit<Props, 'store' | 'site'> {
  draft: Draft
  setDraft: (draft: Draft) => void
}

function SetupForm({ cities, draft, setDraft, speak, onDone }: FormProps) {
  const { t } = useTranslation('staff')
  const [twice, setTwice] = useState({ pin: '', again: '' })
  const [state, setState] = useState<'open' | 'checked' | 'working' | 'failed'>('open')
  const form = useRef<HTMLFormElement>(null)

  const faults = faultsOf(draft)
  const pinFaults = faultsOfPin(twice)
  const count = Object.keys(faults).length + Object.keys(pinFaults).length
  const isChecked = state !== 'open'
  useEffect(() => {
    if (state === 'checked') goToFirstFault(form.current!)
  }, [state])
  const change = (next: Draft) => {
    setDraft(next)
    if (next.staffLanguage !== draft.staffLanguage) speak(next.staffLanguage)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (count > 0) {
      setState('checked')
      // Also when it stood there before.
      if (isChecked) goToFirstFault(form.current!)
      return
    }
    setState('working')
    await onDone(settingsOf(draft, []), twice.pin).catch(() => setState('failed'))
  }
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <SettingsFields
        draft={draft}
        onChange={change}
        faults={isChecked ? faults : {}}
        cities={cities}
        onCity={(city) => setDraft(forCity(draft, city, cities.find(({ id }) => id === city)?.languages ?? []))}
      />
      <Section title={t('pin.title')}>
        <div className={styles['pins']}>
          <NewPin value={twice} onChange={setTwice} faults={isChecked ? pinFaults : {}} />
        </div>
      </Section>
      <div className={styles['page']}>
        {isChecked && count > 0 && (
          <Note icon="circle-alert" tone="danger">
            {t('setup.mend', { count })}
          </Note>
        )}
        {state === 'failed' && (
          <Note icon="circle-alert" tone="danger">
            {t('settings.notKept')}
          </Note>
        )}
        <Button type="submit" disabled={state === 'working'}>
          {t('setup.make')}
        </Button>
      </div>
    </form>
  )
}
