import { useTranslation } from 'react-i18next'
import { neverAskAgain } from '#store/invitation.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { type Device, useDeviceWord } from '../frame/device.ts'
import { usePersonalWords } from '../frame/use-personal-words.ts'
import styles from './on-this-device.module.css'

/** Offers to install the app: with a button where the browser has one, on iPhones in words. */
export function InstallLine({ device, way, onAnswer }: { device: Device; way: 'button' | 'words'; onAnswer: () => void }) {
  const { t: own } = useTranslation('personal')
  const context = useDeviceWord()
  if (!usePersonalWords()) return null
  const decline = () => {
    neverAskAgain()
    onAnswer()
  }
  const install = () => {
    device.installing.install()
    onAnswer()
  }
  return (
    <Note icon="smartphone">
      <p>
        <b>{own('install.title', { context })}</b>
      </p>
      <p>{own('install.text')}</p>
      {way === 'words' && <p>{own('install.ios')}</p>}
      <div className={styles['buttons']}>
        {way === 'button' && (
          <Button look="second" onClick={install}>
            <Icon name="download" />
            {own('install.accept', { context })}
          </Button>
        )}
        <Button look="quiet" onClick={decline}>
          {own('install.decline')}
        </Button>
      </div>
    </Note>
  )
}
