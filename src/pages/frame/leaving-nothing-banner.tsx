import { useTranslation } from 'react-i18next'
import { Banner } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDevice, useDeviceWord } from './device.ts'
import { usePersonalWords } from './use-personal-words.ts'

/** On top of every page while nothing is kept. */
export function LeavingNothingBanner() {
  const { t: own } = useTranslation('personal')
  const device = useDevice()
  const context = useDeviceWord()
  if (!usePersonalWords()) return null
  return (
    <Banner icon={<Icon name="eye-off" />}>
      {own('leave.isOn', { context })}{' '}
      <button type="button" onClick={() => void device?.leaveNothing.end()}>
        {own('leave.end')}
      </button>
    </Banner>
  )
}
