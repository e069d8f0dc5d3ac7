import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Indicator } from '#content/quality/indicators.ts'
import type { ReportedFinding } from '#content/quality/reported-finding.ts'
import { code } from '#i18n/format.ts'
import { Section } from '#ui/section.tsx'
import type { QualityCity } from './quality-data.ts'
import { ShareBar } from './share-bar.tsx'
import { TableFrame } from './table-frame.tsx'

interface Props {
  city: QualityCity
  findings: readonly ReportedFinding[]
  indicators: readonly Indicator[]
}

/** How much of a city can be read in which language, and what is missing. */
export function LanguageTable({ city, findings, indicators }: Props) {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  const pages = city.pages.filter(({ key }) => /^(service|guide)\//.test(key))
  const read = indicators.filter(({ id }) => id === 'words-in-language')
  return (
    <Section title={t('quality.languages')}>
      <TableFrame label={t('quality.languages')}>
        <thead>
          <tr>
            <th scope="col">{t('quality.language')}</th>
            <th scope="col">{t('quality.wordsRead')}</th>
            <th scope="col">{t('quality.wordsByPeople')}</th>
            <th scope="col">{t('quality.stale')}</th>
            <th scope="col">{t('quality.missingPages')}</th>
          </tr>
        </thead>
        <tbody>
          {read.map(({ part = '', ...words }) => {
            const stale = findings.filter(({ check, languages }) => check === 'stale-translation' && languages.includes(part)).length
            return (
              <tr key={part}>
                <th scope="row">{code(codes, `language.${part}`)}</th>
                <td>
                  <ShareBar share={words} />
                </td>
                <td>
                  <ShareBar share={indicators.find((one) => one.id === 'words-by-people' && one.part === part)} />
                </td>
                <td>{stale === 0 ? 0 : <Link to={`/quality/${city.id}/stale-translation?language=${part}`}>{stale}</Link>}</td>
                <td>{pages.filter(({ files }) => !(part in files)).length}</td>
              </tr>
            )
          })}
        </tbody>
      </TableFrame>
    </Section>
  )
}
