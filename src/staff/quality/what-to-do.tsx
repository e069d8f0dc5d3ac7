import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { ReportedFinding } from '#content/quality/reported-finding.ts'
import { weightOf, weights } from '#content/quality/weight.ts'
import { code, formatDay } from '#i18n/format.ts'
import { PillSelect } from '#ui/pill-select.tsx'
import { Section } from '#ui/section.tsx'
import { checkTitle } from './check-title.ts'
import type { QualityCity, QualityData } from './quality-data.ts'
import { type Task, tasksOf } from './to-do.ts'
import { WeightMark } from './weight-mark.tsx'
import styles from './what-to-do.module.css'

const ALL = 'all'
const NAMED = 3

interface Props {
  data: QualityData
  city: QualityCity
  findings: readonly ReportedFinding[]
}

/** The questions that found something, the heaviest first. */
export function WhatToDo({ data, city, findings }: Props) {
  const { t } = useTranslation('staff')
  const [params] = useSearchParams()
  const weight = weights.find((one) => one === params.get('weight'))
  const language = params.get('language') ?? undefined
  const tasks = tasksOf(findings, { ...(weight && { weight }), ...(language && { language }) })
  return (
    <Section title={t('quality.toDo')}>
      <Filters findings={findings} />
      {tasks.length === 0 && <p>{t(findings.length === 0 ? 'quality.nothingToDo' : 'quality.noneLeft')}</p>}
      <ul className={styles['tasks']}>
        {tasks.map((task) => (
          <TaskRow key={task.check} task={task} data={data} city={city} />
        ))}
      </ul>
    </Section>
  )
}

function Filters({ findings }: { findings: readonly ReportedFinding[] }) {
  const { t } = useTranslation('staff')
  const { t: codes } = useTranslation(['app', 'codes'])
  const [params, setParams] = useSearchParams()
  const languages = [...new Set(findings.flatMap((finding) => finding.languages))].sort()
  const there = weights.filter((weight) => findings.some((finding) => weightOf(finding) === weight))
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params)
    if (value === ALL) next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  return (
    <p className={styles['filters']}>
      <PillSelect
        label={t('quality.byWeight')}
        value={params.get('weight') ?? ALL}
        onChange={(value) => choose('weight', value)}
        options={[
          { value: ALL, label: t('quality.allWeights') },
          ...there.map((weight) => ({ value: weight, label: t('quality.weight', { context: weight }) })),
        ]}
      />
      <PillSelect
        label={t('quality.byLanguage')}
        value={params.get('language') ?? ALL}
        onChange={(value) => choose('language', value)}
        options={[
          { value: ALL, label: t('quality.allLanguages') },
          ...languages.map((language) => ({ value: language, label: code(codes, `language.${language}`) })),
        ]}
      />
    </p>
  )
}

function TaskRow({ task, data, city }: { task: Task; data: QualityData; city: QualityCity }) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation(['app', 'codes'])
  const [params] = useSearchParams()
  const { check, weight, findings, since } = task
  const title = checkTitle(t, check, data.report.checks)
  const { file, line } = findings[0]!
  const language = params.get('language')
  const to = `/quality/${city.id}/${check}${language === null ? '' : `?language=${language}`}`
  return (
    <li className={styles['task']}>
      <span>
        <WeightMark weight={weight} />
      </span>
      <div className={styles['what']}>
        <h3>{t('quality.counted', { title, number: findings.length })}</h3>
        <p className="soft">
          <PagesOf findings={findings} city={city} />
          {since !== undefined && <> · {t('quality.since', { day: formatDay(app, since) })}</>}
        </p>
      </div>
      <code className={styles['file']} dir="ltr">
        {shortName(file)}
        {line !== undefined && `:${line}`}
      </code>
      <Link to={to} className={styles['see']}>
        {t('quality.see', { count: findings.length })}
        <span className="visually-hidden">: {title}</span>
      </Link>
    </li>
  )
}

/** The names of the first pages, and how many others there are. */
function PagesOf({ findings, city }: Pick<Task, 'findings'> & { city: QualityCity }) {
  const { t } = useTranslation('staff')
  const titles = new Map(city.pages.map(({ key, title }) => [key, title]))
  const pages = [...new Set(findings.map(({ page, file }) => (page && titles.get(page)) ?? file))]
  const others = Math.max(0, pages.length - NAMED)
  return (
    <>
      <bdi lang="en">{pages.slice(0, NAMED).join(', ')}</bdi>
      {others > 0 && ` ${t('quality.andMore', { count: others })}`}
    </>
  )
}

/** Without the folder of the city or country. */
function shortName(file: string): string {
  return file.split('/').slice(2).join('/')
}
