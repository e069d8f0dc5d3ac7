import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Answer, answers, LONGEST_WORDS } from '#content/report.ts'
import type { CityFrame, ServiceCard } from '#content/views.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { useContentOf } from '../frame/content-of.ts'
import { useDeskFrame } from '../frame/desk.ts'
import { useDeviceWord } from '../frame/device.ts'
import styles from './report.module.css'
import type { ReportedPage } from './reported-page.ts'

interface Props {
  page: ReportedPage
  city: CityFrame
  onGive: (answer: Answer, words: string) => Promise<void>
  onClose: () => void
}

/** Four answers and a field for words. Asks nobody who they are. */
export function ReportForm({ page, city, onGive, onClose }: Props) {
  const { t: own } = useTranslation('personal')
  const [missing, setMissing] = useState(false)
  const [working, setWorking] = useState(false)
  const id = useId()
  const offered = answers.filter((answer) => answer !== 'closed' || page.key.startsWith('service/'))
  const give = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const answer = offered.find((known) => known === form.get('answer'))
    const words = form.get('words')
    setMissing(!answer)
    if (!answer) return event.currentTarget.querySelector('input')?.focus()
    setWorking(true)
    void onGive(answer, typeof words === 'string' ? words : '').finally(() => setWorking(false))
  }
  return (
    <form className={styles['form']} onSubmit={give}>
      <fieldset aria-describedby={missing ? `${id}-missing` : undefined}>
        <legend>{own('report.title')}</legend>
        {offered.map((answer) => (
          <label key={answer}>
            <input type="radio" name="answer" value={answer} onChange={() => setMissing(false)} />
            <span>{own(`report.answer_${answer}`)}</span>
          </label>
        ))}
        {missing && (
          <p id={`${id}-missing`} role="alert" className={styles['missing']}>
            <Icon name="circle-alert" />
            {own('report.choose')}
          </p>
        )}
      </fieldset>
      <Field label={own('report.words')} hint={own('report.wordsHint')}>
        {(control) => <textarea {...control} name="words" rows={4} maxLength={LONGEST_WORDS} dir="auto" />}
      </Field>
      <Destination city={city} />
      <div className={styles['buttons']}>
        <GiveButton city={city} disabled={working} />
        <Button look="quiet" onClick={onClose}>
          {own('report.close')}
        </Button>
      </div>
    </form>
  )
}

/** Where the answer goes, and what goes with it; said before anything is sent. */
function Destination({ city }: { city: CityFrame }) {
  const { t: own } = useTranslation('personal')
  const { t: onDesk } = useTranslation('desk')
  const desk = useDeskFrame()
  const { url, email } = city.feedback
  if (desk) return <p className="small soft">{onDesk('report.stays')}</p>
  if (url) {
    return (
      <p className="small soft">
        {own('report.goesTo', { address: new URL(url).hostname })} {own('report.what')}
      </p>
    )
  }
  if (email) {
    return (
      <p className="small soft">
        {own('report.goesTo', { address: email })} {own('report.whatMail')}
      </p>
    )
  }
  return <NoAddress city={city} />
}

function GiveButton({ city, disabled }: { city: CityFrame; disabled: boolean }) {
  const { t: own } = useTranslation('personal')
  const word = useDeviceWord()
  const desk = useDeskFrame()
  const { url, email } = city.feedback
  if (desk) {
    return (
      <Button type="submit" disabled={disabled}>
        <Icon name="send" />
        {own('report.send')}
      </Button>
    )
  }
  return (
    <Button type="submit" disabled={disabled}>
      <Icon name={url ? 'send' : email ? 'mail' : 'smartphone'} />
      {url ? own('report.send') : email ? own('report.openMail') : own('report.keep', { context: word })}
    </Button>
  )
}

/** This city takes no reports: nobody is led to believe otherwise, and there is a person to call. */
function NoAddress({ city }: { city: CityFrame }) {
  const { t: own } = useTranslation('personal')
  const desk = useFrontDesk(city)
  return (
    <Note icon="info">
      <p>
        {own('report.noAddress', { city: city.name })} {own('report.tellDesk')}
      </p>
      {desk?.phone && (
        <p>
          {desk.name.text}
          <br />
          <ButtonLink look="second" href={`tel:${desk.phone.number}`}>
            <Icon name="phone" />
            <span className="ltr">{desk.phone.display}</span>
          </ButtonLink>
        </p>
      )}
    </Note>
  )
}

function useFrontDesk(city: CityFrame): ServiceCard | undefined {
  const { language } = useTranslation().i18n
  const contentOf = useContentOf()
  const [desk, setDesk] = useState<ServiceCard>()
  useEffect(() => {
    let current = true
    const find = async () => {
      const content = await contentOf(city.id, language)
      const view = await content?.city()
      const [card] = view ? await content!.cards([view.facts.frontDesk]) : []
      if (current) setDesk(card)
    }
    find().catch(() => undefined)
    return () => {
      current = false
    }
  }, [city.id, language, contentOf])
  return desk
}
