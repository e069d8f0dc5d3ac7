import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { type Asking, DeleteQuestion } from '#ui/delete-question.tsx'
import { useDeskWork } from '../desk.ts'
import type { Answer } from '../pin/pin-lock.ts'
import { useRefusal } from './change-pin.tsx'
import { PinAsked } from './new-pin.tsx'
import styles from './settings.module.css'

/** The end of a desk: asked for by the PIN, and once more. */
export function CeaseDesk() {
  const { t } = useTranslation('staff')
  const { lock, cease } = useDeskWork()
  const refusal = useRefusal()
  const [pin, setPin] = useState('')
  const [answer, setAnswer] = useState<Answer>()
  const question = useRef<Asking>(null)
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const said = await lock.open(pin)
    setPin('')
    setAnswer(said)
    if (said.is === 'right') question.current?.ask()
  }
  return (
    <form noValidate className={styles['part']} onSubmit={(event) => void ask(event)}>
      <p>{t('settings.ceaseHint')}</p>
      <PinAsked label={t('pin.title')} fault={refusal(answer)} value={pin} onChange={setPin} />
      <Button type="submit" look="danger">
        {t('settings.cease')}
      </Button>
      <DeleteQuestion
        ref={question}
        title={t('settings.ceaseAsk')}
        yes={t('settings.ceaseYes')}
        no={t('settings.ceaseNo')}
        onYes={() => void cease()}
      >
        <p>{t('settings.ceaseHint')}</p>
      </DeleteQuestion>
    </form>
  )
}
