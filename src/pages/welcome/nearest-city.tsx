import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CityEntry } from '#content/city-entry.ts'
import { metresBetween, type Point } from '#content/distance.ts'
import { formatDistance } from '#i18n/format.ts'
import { useInWords } from '#i18n/in-words.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useNow } from '../directory/use-now.ts'
import { askForPosition, usePosition } from '../directory/use-position.ts'
import { usePositionWords } from '../directory/use-position-words.ts'
import { useDeviceWord } from '../frame/device.ts'
import { paths } from '../paths.ts'
import styles from './welcome-page.module.css'

/** How exact a position must be, in metres, to say which city is near: computers often know no better. */
const BETWEEN_CITIES = 50_000

/** Looks on the device which city is near, when the reader asks. */
export function NearestCity({ cities }: { cities: readonly CityEntry[] }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const position = usePosition(BETWEEN_CITIES)
  const said = usePositionWords(position)
  const word = useDeviceWord()
  const inWords = useInWords()
  const ready = useNow() !== undefined
  const nearest = position.is === 'known' ? nearestOf(cities, position.here) : undefined
  return (
    <div className={ready ? styles['nearest'] : `${styles['nearest']} waiting`}>
      <Button look="second" onClick={askForPosition}>
        <Icon name="locate" />
        {t('welcome.nearest')}
      </Button>
      <p className="small soft">{t('welcome.nearestHint', { context: word })}</p>
      <p role="status">
        {said}
        {nearest && (
          <Link to={paths.home({ language: i18n.language, city: nearest.city.id })}>
            {t('welcome.nearestIs', { city: inWords(nearest.city.name).text, distance: formatDistance(t, i18n.language, nearest.metres) })}
          </Link>
        )}
      </p>
    </div>
  )
}

function nearestOf(cities: readonly CityEntry[], here: Point) {
  return cities.map((city) => ({ city, metres: metresBetween(here, city.center) })).sort((a, b) => a.metres - b.metres)[0]
}
