import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { useDeskWork } from '../desk.ts'
import type { Answer } from '../pin/pin-lock.ts'
import { faultsOfPin, NewPin, PinAsked } from './new-pin.tsx'
import styles from './settings.module.css'

const EMPTY = { pin: '', again: '' }

/** Another PIN, after the one until now was typed. */
export function ChangePin() {
  const { t } = useTranslation('staff')
  const { lock } = useDeskWork()
  const refusal = useRefusal()
  const [old, setOld] = useState('')
  const [twice, setTwice] = useState(EMPTY)
  const [isChecked, setChecked] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  const faults = faultsOfPin(twice)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAnswer(undefined)
    setChecked(true)
    if (Object.keys(faults).length > 0) return
    const said = await lock.open(old)
    if (said.is === 'right') {
      await lock.set(twice.pin)
      setTwice(EMPTY)
      setChecked(false)
    }
    setOld('')
    setAnswer(said)
  }
  return (
    <form noValidate className={styles['part']} onSubmit={(event) => void submit(event)}>
      <PinAsked label={t('settings.oldPin')} fault={refusal(answer)} value={old} onChange={setOld} />
      <NewPin value={twice} onChange={setTwice} faults={isChecked ? faults : {}} />
      <Button type="submit" look="second">
        {t('settings.changePin')}
      </Button>
      <div role="status">{answer?.is === 'right' && <Note icon="circle-check">{t('settings.pinChanged')}</Note>}</div>
    </form>
  )
}

/** Why a PIN did not open. */
export function useRefusal(): (answer: Answer | undefined) => string | undefined {
  const { t } = useTranslation('staff')
  return (answer) => {
    if (!answer || answer.is === 'right') return undefined
    const wrong = answer.is === 'wrong' ? [t('pin.wrong')] : []
    return [...wrong, ...(answer.wait > 0 ? [t('pin.seconds', { count: answer.wait })] : [])].join(' ')
  }
}
