import { useTranslation } from 'react-i18next'
import { formatDay, formatTime } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import type { Clock as ClockOf } from '../clock.ts'
import { useDeskWork } from '../desk.ts'
import { deskDay, deskTime } from '../desk-day.ts'
import { useCityName } from '../use-city-name.ts'
import { useDeskClock } from '../use-clock.ts'
import { Part } from './part.tsx'

/** What the clock shows, and what speaks against it. */
export function Clock() {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const { status } = useDeskWork()
  const { now, clock } = useDeskClock()
  const { day, minute } = deskTime(now)
  return (
    <Part title={t('status.clock')}>
      <p>{t('status.clockNow', { date: formatDay(app, day), time: formatTime(minute) })}</p>
      <div role="status">{clock.is === 'right' ? <p>{t('status.clockRight')}</p> : <WrongClock clock={clock} />}</div>
      {clock.is === 'before-last-day' && (
        <Button look="second" onClick={() => void status.confirmClock()}>
          <Icon name="check" />
          {t('status.clockConfirm')}
        </Button>
      )}
    </Part>
  )
}

function WrongClock({ clock }: { clock: Exclude<ClockOf, { is: 'right' }> }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const name = useCityName()
  const why =
    clock.is === 'before-last-day'
      ? t('status.clockBehind', { date: formatDay(app, clock.day) })
      : t('status.clockFuture', {
          city: name(clock.directory.city),
          date: formatDay(app, deskDay(new Date(clock.directory.version * 1000))),
        })
  return (
    <Note icon="triangle-alert" tone="lamp">
      <p>{why}</p>
      <p>{t('status.clockMend')}</p>
    </Note>
  )
}
