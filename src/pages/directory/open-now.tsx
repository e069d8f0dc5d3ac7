import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, weekdayOf } from '#content/calendar.ts'
import { type CityTime, cityTime, minutesUntil, type OpenState, openState } from '#content/opening-hours.ts'
import type { Hours } from '#content/records/parts.ts'
import type { CityFrame } from '#content/views.ts'
import { code, formatList, formatNearDay, formatRange, formatTime } from '#i18n/format.ts'
import type { IconName } from '#ui/icon-name.ts'
import { StateLine } from '#ui/state-line.tsx'
import { useNow } from './use-now.ts'

const HOUR = 60

interface Props {
  hours: Hours | undefined
  status: 'active' | 'temporarily-closed' | 'closed'
  city: CityFrame
  large?: boolean
}

/** Open now? In a page as it was built it only says whether the hours are known. */
export function OpenNow({ hours, status, city, large }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const now = useNow()
  const size = large ? { large } : {}
  if (status === 'temporarily-closed') return <StateLine {...size} icon="triangle-alert" tone="danger" word={t('open.closedForNow')} />
  if (status === 'closed') return <StateLine {...size} icon="triangle-alert" tone="danger" word={t('open.closedForGood')} />
  if (!hours) return <StateLine {...size} icon="circle-question-mark" word={t('open.unknown')} />
  if (hours.always) return <StateLine {...size} icon="door-open" tone="open" word={t('open.always')} />
  if (!now) return <StateLine {...size} icon="clock" word={t('open.hoursKnown')} next={large ? t('open.seeBelow') : undefined} />
  const moment = cityTime(now, city.timezone)
  const state = openState(hours, moment, city)
  const left = state.is === 'open' && state.until ? minutesUntil(state.until, now, city.timezone) : undefined
  return <StateLine {...size} fleeting {...describe(state, moment, left, t)} />
}

type T = ReturnType<typeof useTranslation<['app', 'codes']>>['t']

interface Line {
  icon: IconName
  tone?: 'open' | 'soon' | 'quiet'
  word: string
  next?: ReactNode
}

/** `left`: the minutes until it closes, if it is open and closes. */
function describe(state: OpenState, now: CityTime, left: number | undefined, t: T): Line {
  switch (state.is) {
    case 'always-open':
      return { icon: 'door-open', tone: 'open', word: t('open.always') }
    case 'open': {
      const until = state.until && when(state.until, now, t)
      const next = until && (state.again ? t('open.untilThen', { until, range: formatRange(t, state.again) }) : t('open.until', { until }))
      if (left === undefined || left >= HOUR) return { icon: 'door-open', tone: 'open', word: t('open.open'), next }
      return { icon: 'door-open', tone: 'soon', word: t('open.closesIn', { count: Math.max(left, 1) }), next }
    }
    case 'perhaps-closed':
      return { icon: 'calendar-x', word: t('open.perhapsClosed'), next: t('open.holidayCall') }
    case 'closed': {
      const opens = state.opens && t('open.opens', { when: opening(state.opens, now, t) })
      if (state.holiday) return { icon: 'calendar-x', word: t('open.closedHoliday'), next: opens }
      return { icon: 'door-closed', word: t('open.closed'), next: opens }
    }
    case 'usual': {
      const times = formatList(
        t,
        state.today.map((range) => formatRange(t, range)),
      )
      const word = times === '' ? t('open.usuallyClosed') : t('open.usually', { times })
      return { icon: 'clock', word, next: t('open.callToBeSure') }
    }
    case 'unknown':
      return { icon: 'circle-question-mark', word: t('open.unknown') }
  }
}

/** "at 10:00", "tomorrow at 10:00". */
function opening(time: CityTime, now: CityTime, t: T): string {
  return time.day === now.day ? t('open.todayAt', { time: formatTime(time.minute) }) : when(time, now, t)
}

/** "16:30", "tomorrow at 10:00", "Monday at 10:00", "7 January at 10:00". */
function when({ day, minute }: CityTime, now: CityTime, t: T): string {
  const time = formatTime(minute)
  if (day === now.day) return time
  if (day === addDays(now.day, 1)) return t('open.tomorrowAt', { time })
  if (day <= addDays(now.day, 6)) return t('open.dayAt', { day: code(t, `weekday.${weekdayOf(day)}`), time })
  return t('open.dayAt', { day: formatNearDay(t, day), time })
}
