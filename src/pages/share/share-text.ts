/** A page as plain text, for messages: name, phone, address, hours, link. One thing a line. */
import type { Hours } from '#content/records/parts.ts'
import { shownAddress } from '#content/shown-address.ts'
import { code, formatRange, type Own, type T } from '#i18n/format.ts'
import type { KeptPage } from './kept-page.ts'

/** The lines for a reader. A hidden place has its town, and no more. */
export function shareText({ title, facts }: KeptPage, url: string, t: T, own: Own): string {
  const phone = facts?.phones[0] ?? facts?.locations[0]?.phones?.[0]
  const location = facts?.locations[0]
  const { street, place, postcode, city } = facts && location ? shownAddress(facts, location) : {}
  const address = [street, place, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  const hours = facts?.hours ?? location?.hours
  return [
    title,
    phone && own('share.phoneLine', { number: phone.display }),
    address && own('share.addressLine', { address }),
    hours && facts?.status === 'active' && own('share.hoursLine', { hours: weekInWords(hours, t) }),
    url,
  ]
    .filter(Boolean)
    .join('\n')
}

/** The days that are open, each with its times: "Monday 10:00 to 12:00; Tuesday …". */
function weekInWords(hours: Hours, t: T): string {
  if (hours.always) return t('open.always')
  return hours.week
    .flatMap((ranges, weekday) =>
      ranges.length > 0 ? [`${code(t, `weekday.${weekday}`)} ${ranges.map((range) => formatRange(t, range)).join(', ')}`] : [],
    )
    .join('; ')
}
