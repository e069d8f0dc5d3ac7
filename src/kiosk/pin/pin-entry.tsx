import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Main, Shell } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { useDeskWork } from '../desk.ts'
import { useUntouched } from '../untouched.ts'
import { PIN_DIGITS } from './pin.ts'
import styles from './pin-entry.module.css'
import type { PinLock } from './pin-lock.ts'

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const PATIENCE = 30

/** The door to the part for those who work here. It does not tell how many digits the PIN has. */
export function PinEntry({ onOpen, onLeave }: { onOpen: () => void; onLeave: () => void }) {
  const { t } = useTranslation('staff')
  const { lock } = useDeskWork()
  const [pin, setPin] = useState('')
  const [said, setSaid] = useState<'asked' | 'trying' | 'wrong'>('asked')
  const [wait, setWait] = useWait(lock)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useUntouched(PATIENCE, onLeave)
  useEffect(() => {
    if (said !== 'trying' && wait === 0) field.current?.focus()
  }, [said, wait])

  const type = (next: string) => setPin(next.replace(/[^0-9]/g, '').slice(0, PIN_DIGITS.most))
  const tryPin = async (event: FormEvent) => {
    event.preventDefault()
    setSaid('trying')
    const answer = await lock.open(pin)
    setPin('')
    if (answer.is === 'right') return onOpen()
    setSaid(answer.is === 'wrong' ? 'wrong' : 'asked')
    setWait(answer.wait)
  }
  const closed = wait > 0 || said === 'trying'
  return (
    <div className={styles['door']}>
      <Shell>
        <Main>
          <form className={styles['entry']} onSubmit={(event) => void tryPin(event)}>
            <h1>
              <label htmlFor={id}>{t('pin.title')}</label>
            </h1>
            <input
              ref={field}
              id={id}
              className={styles['digits']}
              type="password"
              // The keys below are the keyboard of a touch screen.
              inputMode="none"
              autoComplete="off"
              dir="ltr"
              value={pin}
              disabled={closed}
              onChange={(event) => type(event.currentTarget.value)}
              onKeyDown={({ key }) => key === 'Escape' && onLeave()}
            />
            <div role="alert">
              {said === 'wrong' && (
                <Note icon="circle-alert" tone="danger">
                  {t('pin.wrong')}
                </Note>
              )}
            </div>
            {wait > 0 && <p>{wait < 60 ? t('pin.seconds', { count: wait }) : t('pin.minutes', { count: Math.ceil(wait / 60) })}</p>}
            <div className={styles['pad']} dir="ltr">
              {DIGITS.map((digit) => (
                <Key key={digit} digit={digit} disabled={closed} onPress={() => type(pin + digit)} />
              ))}
              <Button look="second" disabled={closed || pin === ''} aria-label={t('pin.delete')} onClick={() => type(pin.slice(0, -1))}>
                <Icon name="delete" />
              </Button>
              <Key digit="0" disabled={closed} onPress={() => type(`${pin}0`)} />
              <Button type="submit" disabled={closed || pin === ''}>
                {t('pin.enter')}
              </Button>
            </div>
            <Disclosure summary={t('pin.forgotten')}>
              <p>{t('pin.forgottenHow')}</p>
            </Disclosure>
            <Button look="lamp" onClick={onLeave}>
              {t('room.leave')}
            </Button>
          </form>
        </Main>
      </Shell>
    </div>
  )
}

function Key({ digit, disabled, onPress }: { digit: string; disabled: boolean; onPress: () => void }) {
  return (
    <Button look="second" disabled={disabled} onClick={onPress}>
      {digit}
    </Button>
  )
}

/** Seconds until the next try, asked of the lock again and again: it knows when the clock was changed. */
function useWait(lock: PinLock): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0)
  const waits = seconds > 0
  useEffect(() => {
    const ask = () => void lock.wait().then(setSeconds)
    ask()
    const timer = waits ? window.setInterval(ask, 1000) : 0
    return () => window.clearInterval(timer)
  }, [lock, waits])
  return [seconds, setSeconds]
}
