import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { topics } from '#content/schema/codes.ts'
import { code } from '#i18n/format.ts'
import { Arch } from '#ui/arch.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { paths } from '../paths.ts'
import { topicIcons } from './topic-icons.ts'

/** The eight doors. */
export function TopicDoors({ city }: { city: string }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  return (
    <Rows look="doors">
      {topics.map((topic) => (
        <Row
          key={topic}
          topic={topic}
          leads
          before={
            <Arch topic={topic}>
              <Icon name={topicIcons[topic]!} />
            </Arch>
          }
        >
          <Link className="cover" to={paths.topic({ language: i18n.language, city }, topic)}>
            {code(t, `topic.${topic}`)}
          </Link>
        </Row>
      ))}
    </Rows>
  )
}
