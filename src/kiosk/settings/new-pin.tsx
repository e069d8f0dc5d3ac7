import { useTranslation } from 'react-i18next'
import { faultOfPin, PIN_DIGITS, type PinFault } from '../pin/pin.ts'
import { Asked } from './asked.tsx'

export interface TwicePin {
  pin: string
  again: string
}

interface PinFaults {
  pin?: PinFault
  again?: 'pinAgain'
}

export function faultsOfPin({ pin, again }: TwicePin): PinFaults {
  const fault = faultOfPin(pin)
  return { ...(fault && { pin: fault }), ...(pin !== again && { again: 'pinAgain' }) }
}

/** A new PIN, typed twice. */
export function NewPin({ value, onChange, faults }: { value: TwicePin; onChange: (value: TwicePin) => void; faults: PinFaults }) {
  const { t } = useTranslation('staff')
  return (
    <>
      <PinAsked
        label={t('settings.pin')}
        hint={t('settings.pinHint', PIN_DIGITS)}
        fault={faults.pin && t(`settings.error.${faults.pin}`, PIN_DIGITS)}
        value={value.pin}
        onChange={(pin) => onChange({ ...value, pin })}
      />
      <PinAsked
        label={t('settings.pinAgain')}
        fault={faults.again && t(`settings.error.${faults.again}`)}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
      />
    </>
  )
}

interface PinAskedProps {
  label: string
  hint?: string
  fault?: string | undefined
  value: string
  onChange: (value: string) => void
}

export function PinAsked({ value, onChange, ...words }: PinAskedProps) {
  return (
    <Asked {...words}>
      {(control) => (
        <input
          {...control}
          type="password"
          inputMode="numeric"
          // No browser is to keep the PIN of a desk.
          autoComplete="new-password"
          dir="ltr"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Asked>
  )
}
