import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Player } from '#speech/player.ts'
import type { ReadingSpeed } from '#store/reading-speed.ts'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { PillSelect } from '#ui/pill-select.tsx'
import styles from './listen-buttons.module.css'

interface Props {
  player: Player<SpeechSynthesisVoice>
  readAll: () => void
  speed: ReadingSpeed
  setSpeed: (speed: ReadingSpeed) => void
  close: () => void
}

/** Back, pause, on, end, and how fast. */
export function ListenButtons({ player, readAll, speed, setSpeed, close }: Props) {
  const { t: own } = useTranslation('personal')
  const reading = useSyncExternalStore(player.watch, player.get)
  const isReading = reading.is === 'reading'
  const press = () => {
    if (isReading) player.pause()
    else if (reading.is === 'still') readAll()
    else player.goOn()
  }
  return (
    <>
      <div className={styles['buttons']}>
        <Tile icon="chevron-left" turns label={own('listen.back')} onClick={() => player.skip(-1)} />
        <Tile icon={isReading ? 'pause' : 'play'} label={isReading ? own('listen.pause') : own('listen.play')} onClick={press} />
        <Tile icon="chevron-right" turns label={own('listen.next')} onClick={() => player.skip(1)} />
        <Tile icon="x" label={own('listen.stop')} onClick={close} />
        <PillSelect
          label={own('listen.speed')}
          value={speed}
          onChange={(value) => setSpeed(value as ReadingSpeed)}
          options={[
            { value: 'slower', label: own('listen.slower') },
            { value: 'normal', label: own('listen.normal') },
            { value: 'faster', label: own('listen.faster') },
          ]}
        />
      </div>
      {reading.is === 'failed' && <p>{own('listen.trouble')}</p>}
    </>
  )
}

function Tile({ icon, turns, label, onClick }: { icon: IconName; turns?: boolean; label: string; onClick: () => void }) {
  return (
    <button type="button" className={styles['tile']} onClick={onClick}>
      <Icon name={icon} {...(turns && { turns })} />
      {label}
    </button>
  )
}
