import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ReportedFinding } from '#content/quality/reported-finding.ts'
import { weightOf } from '#content/quality/weight.ts'
import { code, formatDay } from '#i18n/format.ts'
import { Icon } from '#ui/icon.tsx'
import { Note } from '#ui/note.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { editorAddress } from '../editor-address.ts'
import { PageHeading } from '../page-heading.tsx'
import { checkAdvice, checkTitle } from './check-title.ts'
import styles from './findings-of-check.module.css'
import type { QualityCity, QualityData } from './quality-data.ts'
import { sinceOf } from './to-do.ts'
import { WeightMark } from './weight-mark.tsx'

interface Props {
  data: QualityData
  city: QualityCity
  check: string
  base: string
}

/** All that one check found in a city. */
export function FindingsOfCheck({ data, city, check, base }: Props) {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  const [params] = useSearchParams()
  const language = params.get('language')
  const findings = data.report.findings.filter(
    (finding) => finding.city === city.id && finding.check === check && (language === null || finding.languages.includes(language)),
  )
  const advice = checkAdvice(t, check)
  const title = checkTitle(t, check, data.report.checks)
  return (
    <>
      <p className={styles['back']}>
        <Link to={`/quality/${city.id}`} className="alone">
          <Icon name="chevron-left" turns />
          {city.name}
        </Link>
      </p>
      <PageHeading>{t('quality.counted', { title, number: findings.length })}</PageHeading>
      <p className={styles['under']}>
        {findings[0] && <WeightMark weight={weightOf(findings[0])} />}
        {language !== null && (
          <>
            <span>{code(codes, `language.${language}`)}</span>
            <Link to={`/quality/${city.id}/${check}`} replace className="alone">
              {t('quality.allLanguages')}
            </Link>
          </>
        )}
      </p>
      {advice !== '' && <Note icon="info">{advice}</Note>}
      {findings.length === 0 && <p className={styles['none']}>{t('quality.noneOfCheck')}</p>}
      <div className={styles['list']}>
        <Rows>
          {findings.map((finding, index) => (
            // Two findings of a file may be alike in all but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
            <FindingRow key={index} finding={finding} city={city} base={base} />
          ))}
        </Rows>
      </div>
    </>
  )
}

function FindingRow({ finding, city, base }: { finding: ReportedFinding; city: QualityCity; base: string }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const { check, page, file, line, message, quote } = finding
  const title = city.pages.find(({ key }) => key === page)?.title ?? file
  const since = sinceOf(finding)
  const editor = editorAddress(base, file, city.id)
  const place = new URLSearchParams({ file, ...(line !== undefined && { line: String(line) }) })
  return (
    <Row>
      <h2 className={styles['page']} lang="en">
        {title}
      </h2>
      {since !== undefined && <p>{t('quality.since', { day: formatDay(app, since) })}</p>}
      <p lang="en" dir="ltr">
        <Quoting text={message} quote={quote} />
      </p>
      <p className={styles['links']}>
        <code className={styles['file']} dir="ltr">
          {file}
          {line !== undefined && `:${line}`}
        </code>
        <Link to={`/quality/${city.id}/${check}?${place.toString()}`} className="alone">
          {t('quality.showFile')}
          <span className="visually-hidden">: {title}</span>
        </Link>
        {editor !== undefined && (
          <a href={editor} className="alone">
            {t('quality.openEditor')}
            <span className="visually-hidden">: {title}</span>
          </a>
        )}
      </p>
    </Row>
  )
}

/** An English sentence, in which words of another language may be quoted. */
function Quoting({ text, quote }: { text: string; quote: string | undefined }) {
  const at = quote ? text.indexOf(quote) : -1
  if (!quote || at < 0) return <bdi>{text}</bdi>
  return (
    <>
      {text.slice(0, at)}
      <bdi>{quote}</bdi>
      {text.slice(at + quote.length)}
    </>
  )
}
