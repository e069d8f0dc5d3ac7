import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cityTime } from '#content/opening-hours.ts'
import type { CityFrame as City, ServiceCard as Service } from '#content/views.ts'
import { rememberMissing } from '#store/searches.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Section } from '#ui/section.tsx'
import { EmergencyCard } from '../directory/emergency-card.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { TopicDoors } from '../directory/topic-doors.tsx'
import { useDeskFrame } from '../frame/desk.ts'
import styles from './nothing-found.module.css'

interface Props {
  query: string
  city: City
  frontDesk: Service | undefined
}

// Whoever is still typing has not searched in vain yet.
const PATIENCE = 1500

/** Nobody is left with nothing: the topics, a person to ask, 112, and a place to say what was missing. */
export function NothingFound({ query, city, frontDesk }: Props) {
  const { t, i18n } = useTranslation()
  const thing = { city: city.id, language: i18n.language, query, day: cityTime(new Date(), city.timezone).day }
  const desk = useDeskFrame()
  useEffect(() => {
    const remember = desk ? () => desk.missed(query) : () => rememberMissing(thing)
    const timer = setTimeout(remember, PATIENCE)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each search is counted once
  }, [query])
  return (
    <>
      <h2>{t('search.nothing', { query })}</h2>
      <p>{t('search.nothingHint')}</p>
      <Section title={t('search.maybeHere')}>
        <TopicDoors city={city.id} />
      </Section>
      {frontDesk && (
        <Section title={t('search.askPerson')}>
          <ServiceCard service={frontDesk} city={city} />
          {frontDesk.phone && (
            <p className={styles['call']}>
              <ButtonLink wide href={`tel:${frontDesk.phone.number}`}>
                <Icon name="phone" />
                <span className="ltr">{frontDesk.phone.display}</span>
              </ButtonLink>
            </p>
          )}
        </Section>
      )}
      <div className={styles['part']}>
        <EmergencyCard city={city.id} />
      </div>
      <div className={styles['part']}>
        <Disclosure summary={t('search.missing')}>
          <MissingForm key={query} onNote={(note) => rememberMissing({ ...thing, note })} />
        </Disclosure>
      </div>
    </>
  )
}

/** What was missing, in the person's own words. */
function MissingForm({ onNote }: { onNote: (note: string) => void }) {
  const { t } = useTranslation()
  const [kept, setKept] = useState(false)
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const note = new FormData(event.currentTarget).get('note')
    if (typeof note !== 'string' || note.trim() === '') return
    onNote(note.trim())
    setKept(true)
  }
  return (
    <>
      <form className={styles['missing']} onSubmit={keep} hidden={kept}>
        <Field label={t('search.missingLabel')} hint={t('search.missingHint')}>
          {(control) => <textarea {...control} name="note" rows={3} maxLength={500} dir="auto" />}
        </Field>
        <Button type="submit" look="second">
          {t('search.missingKeep')}
        </Button>
      </form>
      <p role="status">{kept && t('search.missingKept')}</p>
    </>
  )
}
