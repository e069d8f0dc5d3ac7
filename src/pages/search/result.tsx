import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Said } from '#content/spoken.ts'
import type { CityFrame as City, FoundCard, GuideCard } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Card, IconLine } from '#ui/card.tsx'
import { Icon } from '#ui/icon.tsx'
import { ServiceCard } from '../directory/service-card.tsx'
import { paths } from '../paths.ts'
import { Marked } from './marked.tsx'

/** One thing a search has found, the words of it that matched, and where they stand. */
export type Found = FoundCard & { matched: string[]; excerpt?: Said }

/** A page that was found. Drawn anew only when it says something else: somebody is typing. */
export const Result = memo(
  ({ hit, city }: { hit: Found; city: City }) => {
    if (hit.kind === 'guide') return <GuideResult guide={hit.card} city={city.id} hit={hit} />
    if (hit.kind === 'term') return null
    return (
      <ServiceCard service={hit.card} city={city} showKind name={<Marked {...hit.card.name} matched={hit.matched} />}>
        <Excerpt hit={hit} />
      </ServiceCard>
    )
  },
  (before, after) =>
    before.city === after.city &&
    before.hit.card === after.hit.card &&
    before.hit.excerpt?.text === after.hit.excerpt?.text &&
    before.hit.matched.join(' ') === after.hit.matched.join(' '),
)

/** The sentence in which the words stand. */
function Excerpt({ hit: { excerpt, matched } }: { hit: Found }) {
  if (!excerpt) return null
  return (
    <p className="small soft">
      <Marked {...excerpt} matched={matched} />
    </p>
  )
}

function GuideResult({ guide, city, hit }: { guide: GuideCard; city: string; hit: Found }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const [topic] = guide.topics
  return (
    <Card {...(topic && { topic })}>
      <IconLine icon={<Icon name="list-ordered" small />}>
        {topic ? t('kind.of', { kind: t('kind.guide'), topic: code(t, `topic.${topic}`) }) : t('kind.guide')}
      </IconLine>
      <h3>
        <Link className="cover" to={paths.guide({ language: i18n.language, city }, guide.id)}>
          <Marked {...guide.title} matched={hit.matched} />
        </Link>
      </h3>
      {hit.excerpt ? (
        <Excerpt hit={hit} />
      ) : (
        <p>
          <Words {...guide.summary} />
        </p>
      )}
      <p className="small soft">{t('guide.steps', { count: guide.steps })}</p>
    </Card>
  )
}
