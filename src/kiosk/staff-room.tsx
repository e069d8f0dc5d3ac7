import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Main, Shell } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { Segments } from '#ui/segments.tsx'
import { useDeskWork } from './desk.ts'
import { DirectoryFiles } from './directory/directory.tsx'
import { ScreenKeyboard } from './keyboard/screen-keyboard.tsx'
import { PinEntry } from './pin/pin-entry.tsx'
import { Reception } from './reception/reception.tsx'
import { Settings } from './settings/settings.tsx'
import styles from './staff-room.module.css'
import { Status } from './status/status.tsx'
import { useUntouched } from './untouched.ts'

const rooms = {
  reception: { icon: 'users', Part: Reception },
  directory: { icon: 'download', Part: DirectoryFiles },
  status: { icon: 'list-checks', Part: Status },
  settings: { icon: 'sliders-horizontal', Part: Settings },
} as const satisfies Record<string, { icon: IconName; Part: ComponentType }>
type Room = keyof typeof rooms

const MINUTES = 5

/** Behind the PIN: for those who work here. */
export function StaffRoom({ onLeave }: { onLeave: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return isOpen ? <Rooms onLock={onLeave} /> : <PinEntry onOpen={() => setOpen(true)} onLeave={onLeave} />
}

function Rooms({ onLock }: { onLock: () => void }) {
  const { t } = useTranslation('staff')
  const [room, setRoom] = useState<Room>('reception')
  const { Part } = rooms[room]
  const { settings } = useDeskWork()
  useUntouched(MINUTES * 60, onLock)
  return (
    <div className={styles['room']}>
      <Shell>
        <header className={styles['top']}>
          <div className={styles['title']}>
            <h1>{t('room.title')}</h1>
            <p className="small soft">{t('room.locks', { count: MINUTES })}</p>
          </div>
          <Button look="lamp" onClick={onLock}>
            <Icon name="lock" />
            {t('room.lock')}
          </Button>
        </header>
        <Main>
          <Segments
            label={t('room.parts')}
            options={(Object.keys(rooms) as Room[]).map((name) => ({ value: name, icon: rooms[name].icon, label: t(`room.${name}`) }))}
            value={room}
            onChange={setRoom}
          />
          <div className={styles['part']}>
            <Part />
          </div>
        </Main>
      </Shell>
      {settings.screenKeyboard && <ScreenKeyboard language={settings.staffLanguage} />}
    </div>
  )
}
