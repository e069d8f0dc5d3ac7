import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { GuideCard } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { Row } from '#ui/rows.tsx'
import { paths } from '../paths.ts'

/** A guide in a list. */
export function GuideRow({ guide, city }: { guide: GuideCard; city: string }) {
  const { t, i18n } = useTranslation()
  return (
    <Row leads>
      <Link className="cover" to={paths.guide({ language: i18n.language, city }, guide.id)}>
        <Words text={guide.title.text} language={guide.title.language} />
      </Link>
      <p className="small soft">{t('guide.steps', { count: guide.steps })}</p>
    </Row>
  )
}
