import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, useParams, useSearchParams } from 'react-router'
import { checksOfOutside, outsideFindings } from '#content/quality/outside-files.ts'
import { Main } from '#ui/frame.tsx'
import { Note } from '#ui/note.tsx'
import { PageHeading } from '../page-heading.tsx'
import type { StaffFiles } from '../staff-files.ts'
import { useLoaded } from '../use-loaded.ts'
import { CityQuality } from './city-quality.tsx'
import { Comparison } from './comparison.tsx'
import { FileView } from './file-view.tsx'
import { FindingsOfCheck } from './findings-of-check.tsx'
import { Imports } from './imports.tsx'
import styles from './quality.module.css'
import { type QualityData, readQuality } from './quality-data.ts'
import type { Shelf } from './shelf.ts'

interface Props {
  files: StaffFiles
  /** The address of the site, for links to the editor. */
  base: string
  shelf: Shelf
}

/** What there is to do in each city, and how the cities compare. */
export function Quality({ files, base, shelf }: Props) {
  const { t } = useTranslation('staff')
  const loaded = useLoaded(useCallback(() => readQuality(files), [files]))
  return (
    <div className={styles['page']}>
      <Main>
        {loaded.is === 'loading' && <p role="status">{t('quality.loading')}</p>}
        {loaded.is === 'missing' && (
          <>
            <PageHeading>{t('office.quality')}</PageHeading>
            <Note icon="circle-alert" tone="danger">
              {t('quality.missing')}
            </Note>
          </>
        )}
        {loaded.is === 'here' && <Pages data={loaded.value} files={files} base={base} shelf={shelf} />}
      </Main>
    </div>
  )
}

function Pages({ data: known, files, base, shelf }: Props & { data: QualityData }) {
  const { t } = useTranslation('staff')
  const { city: id, check } = useParams()
  const [params] = useSearchParams()
  const data = useWithOutside(known, shelf)
  const city = data.cities.find((one) => one.id === id)
  const file = params.get('file')
  if (id === undefined && data.cities.length === 1) return <Navigate to={`/quality/${data.cities[0]!.id}`} replace />
  if (city && file !== null) {
    return <FileView key={file} files={files} base={base} city={city} check={check} file={file} line={Number(params.get('line'))} />
  }
  if (city && check !== undefined) return <FindingsOfCheck key={check} data={data} city={city} check={check} base={base} />
  return (
    <>
      {city ? (
        <CityQuality key={city.id} data={data} city={city} />
      ) : (
        <>
          <PageHeading>{t('office.quality')}</PageHeading>
          <p className="soft">{t(id === undefined ? 'quality.choose' : 'quality.noCity')}</p>
        </>
      )}
      <Imports data={data} shelf={shelf} />
      <Comparison data={data} files={files} {...(city && { city: city.id })} />
    </>
  )
}

/** The findings of the site, and beside them those of files that somebody brought. */
function useWithOutside(data: QualityData, { get, watch }: Shelf): QualityData {
  const outside = useSyncExternalStore(watch, get)
  return useMemo(() => {
    const { checks, findings } = data.report
    const more = checksOfOutside(outside).filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index)
    return {
      ...data,
      report: {
        ...data.report,
        checks: [...checks, ...more.map(({ id, title, severity }) => ({ id, title, severity }))],
        findings: [...findings, ...outsideFindings(outside, data.cities)],
      },
    }
  }, [data, outside])
}
