import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { FactToAsk } from '#content/quality/due-round.ts'
import type { Range } from '#content/records/parts.ts'
import { code, formatAmount, formatList, formatRange } from '#i18n/format.ts'
import styles from './rounds.module.css'

/** What the directory says of a fact now, in words to read out. */
export function FactWords({ fact }: { fact: FactToAsk }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  switch (fact.fact) {
    case 'phones':
      return fact.phones.map(({ number, display, extension }) => (
        <p key={number + extension}>
          <bdi dir="ltr">{display}</bdi>
          {extension && ` (${staff('rounds.extension', { extension })})`}
        </p>
      ))
    case 'hours':
      return fact.always ? <p>{t('open.always')}</p> : <Week week={fact.week} />
    case 'address':
      return <p>{addressLine(fact.address ?? {})}</p>
    case 'appointment':
      return <p>{code(t, `appointment.${fact.appointment}`)}</p>
    case 'fees':
      return (
        <>
          {fact.cost && <p>{code(t, `cost.${fact.cost}`)}</p>}
          {fact.fees.map(({ id, amount, currency }) => (
            <p key={id}>
              <bdi>{formatAmount(i18n.language, amount, currency)}</bdi>
            </p>
          ))}
        </>
      )
    case 'papers':
      return (
        <ul className={styles['papers']}>
          {fact.papers.map((paper) => (
            <li key={JSON.stringify(paper)}>
              {[code(t, `document.${paper.document}`), paper.form && code(t, `form.${paper.form}`)].filter(Boolean).join(', ')}
              {paper.if && <span className="soft"> ({code(t, `situation.${paper.if}`)})</span>}
            </li>
          ))}
        </ul>
      )
    case 'languages':
      return (
        <>
          <p>
            {formatList(
              t,
              fact.languages.map((one) => code(t, `language.${one}`)),
            )}
          </p>
          {fact.interpreter && <p>{code(t, `interpreter.${fact.interpreter}`)}</p>}
        </>
      )
  }
}

/** Days with the same hours stand in one line. */
function Week({ week }: { week: Range[][] }) {
  const { t } = useTranslation(['app', 'codes'])
  return (
    <dl className={styles['week']}>
      {sameDays(week).map(({ first, last, ranges }) => (
        <Fragment key={first}>
          <dt>
            {first === last
              ? code(t, `weekday.${first}`)
              : t('hours.days', { first: code(t, `weekday.${first}`), last: code(t, `weekday.${last}`) })}
          </dt>
          <dd>{ranges.length === 0 ? t('hours.closed') : ranges.map((range) => formatRange(t, range)).join(', ')}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

function sameDays(week: readonly Range[][]): { first: number; last: number; ranges: Range[] }[] {
  const groups: { first: number; last: number; ranges: Range[] }[] = []
  week.forEach((ranges, day) => {
    const group = groups.at(-1)
    if (group && JSON.stringify(group.ranges) === JSON.stringify(ranges)) group.last = day
    else groups.push({ first: day, last: day, ranges })
  })
  return groups
}

/** `Strada Exemplu 3, 400001 Testville`. */
export function addressLine(address: {
  street?: string | undefined
  place?: string | undefined
  postcode?: string | undefined
  city?: string
}): string {
  const town = [address.postcode, address.city].filter(Boolean).join(' ')
  return [address.street, address.place, town].filter(Boolean).join(', ')
}
