import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { useDeskWork } from '../desk.ts'
import { Preparation } from '../setup/preparation.tsx'
import { goToFirstFault } from './asked.tsx'
import { CeaseDesk } from './cease-desk.tsx'
import { ChangePin } from './change-pin.tsx'
import { draftOf, faultsOf, settingsOf } from './draft.ts'
import { mostUsedFirst } from './order.ts'
import styles from './settings.module.css'
import { SettingsFields } from './settings-fields.tsx'
import { TrustedKeys } from './trusted-keys.tsx'

/** All that can be changed at a desk. */
export function Settings() {
  const { t } = useTranslation('staff')
  return (
    <div className={styles['settings']}>
      <Section title={t('room.settings')} titleHidden>
        <ChangeSettings />
      </Section>
      <div>
        <Section title={t('settings.changePin')}>
          <ChangePin />
        </Section>
        <Section title={t('settings.keys')}>
          <TrustedKeys />
        </Section>
        <Section title={t('settings.cease')}>
          <CeaseDesk />
        </Section>
      </div>
    </div>
  )
}

function ChangeSettings() {
  const { t } = useTranslation('staff')
  const { settings, change, cities, store } = useDeskWork()
  const [draft, setDraft] = useState(() => draftOf(settings))
  const [state, setState] = useState<'open' | 'checked' | 'kept' | 'failed'>('open')
  const form = useRef<HTMLFormElement>(null)
  const faults = faultsOf(draft)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (Object.keys(faults).length > 0) {
      setState('checked')
      requestAnimationFrame(() => form.current && goToFirstFault(form.current))
      return
    }
    await change(settingsOf(draft, settings.keys)).then(
      () => setState('kept'),
      () => setState('failed'),
    )
  }
  return (
    <form ref={form} noValidate className={styles['part']} onSubmit={(event) => void submit(event)}>
      <SettingsFields
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          if (state === 'kept') setState('open')
        }}
        faults={state === 'checked' ? faults : {}}
        cities={cities}
        onCity={(city) => setDraft({ ...draft, city, otherCities: draft.otherCities.filter((other) => other !== city) })}
        mostUsedFirst={async (languages) => mostUsedFirst(languages, await store.counts())}
      />
      {state === 'failed' && (
        <Note icon="circle-alert" tone="danger">
          {t('settings.notKept')}
        </Note>
      )}
      <Button type="submit">{t('settings.keep')}</Button>
      <div role="status">
        {state === 'kept' && (
          <Note icon="circle-check">
            <p>{t('settings.kept')}</p>
          </Note>
        )}
      </div>
      {state === 'kept' && <Preparation />}
    </form>
  )
}
