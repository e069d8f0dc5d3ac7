import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityFrame, ServiceCard as Service } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Card, IconLine, Tag, Tags } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { paths } from '../paths.ts'
import { ActiveAlert } from './active-alert.tsx'
import { DistanceLine } from './distance-line.tsx'
import { OpenNow } from './open-now.tsx'

interface Props {
  service: Service
  city: CityFrame
  /** Says that it is a place; in lists that also hold guides. */
  showKind?: boolean
  /** The name in another form, with words marked. */
  name?: ReactNode
  /** Why it stands here. */
  children?: ReactNode
  /** Hears that a reader has come to it, with the keyboard or a finger. */
  onReach?: () => void
  /** Which heading the name is. */
  level?: 2 | 3
}

/** A service in a list: name, open now, where, and what it costs. */
export function ServiceCard({ service, city, showKind, name: markedName, children, onReach, level = 3 }: Props) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const Heading = level === 2 ? 'h2' : 'h3'
  const { id, name, street, topics } = service
  return (
    <Card {...(topics[0] && { topic: topics[0] })}>
      {showKind && (
        <IconLine icon={<Icon name="map-pin" small />}>
          {topics[0] ? t('kind.of', { kind: t('kind.place'), topic: code(t, `topic.${topics[0]}`) }) : t('kind.place')}
        </IconLine>
      )}
      <Heading>
        <Link className="cover" to={paths.service({ language: i18n.language, city: city.id }, id)} onFocus={onReach}>
          {markedName ?? <Words text={name.text} language={name.language} />}
        </Link>
      </Heading>
      <OpenNow hours={service.hours} status={service.status} city={city} />
      <ActiveAlert alert={service.alert} city={city} />
      {street && (
        <IconLine icon={<Icon name="map-pin" small />}>
          <bdi lang={city.languages[0]}>{street}</bdi>
        </IconLine>
      )}
      <DistanceLine to={service.positions} />
      {children}
      <CardTags service={service} city={city} t={t} />
    </Card>
  )
}

function CardTags({ service, t }: Props & { t: ReturnType<typeof useTranslation<['app', 'codes']>>['t'] }) {
  const tags = [
    service.appointment && code(t, `appointment.${service.appointment}`),
    service.cost && code(t, `cost.${service.cost}`),
    service.wheelchair === 'limited' && code(t, 'wheelchair.limited'),
  ].filter((tag) => typeof tag === 'string')
  if (tags.length === 0) return null
  return (
    <Tags>
      {tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
    </Tags>
  )
}
