import { useTranslation } from 'react-i18next'
import { code, formatDay, formatList, formatSize } from '#i18n/format.ts'
import { Row, Rows } from '#ui/rows.tsx'
import { Section } from '#ui/section.tsx'
import { useCityName } from '../use-city-name.ts'
import type { CityHere } from './desk-files.ts'

/** What lies on this desk. */
export function Here({ cities }: { cities: readonly CityHere[] }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const nameOf = useCityName()
  return (
    <Section title={staff('files.here')}>
      {cities.length === 0 && <p>{staff('files.nothingHere')}</p>}
      {cities.length > 0 && (
        <Rows>
          {cities.map(({ city, day, languages, map }) => (
            <Row key={city}>
              <h3>{nameOf(city)}</h3>
              <p>{staff('files.hereFrom', { day: formatDay(t, day) })}</p>
              <p className="small soft">
                {staff('files.hereLanguages', {
                  languages: formatList(
                    t,
                    languages.map((one) => code(t, `language.${one}`)),
                  ),
                })}
              </p>
              <p className="small soft">
                {map === undefined ? staff('files.hereNoMap') : staff('files.hereMap', { size: formatSize(t, i18n.language, map) })}
              </p>
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  )
}
