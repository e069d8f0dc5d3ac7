import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { code } from '#i18n/format.ts'
import { Words } from '#i18n/words.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import type { Hit } from './hit.ts'
import styles from './reception.module.css'

interface Props {
  hits: readonly Hit[]
  city: CityFrame
  open: string | undefined
  taken: readonly string[]
  onOpen: (hit: Hit) => void
  /** Lays it on the list, or takes it off. */
  onTake: (hit: Hit) => void
}

/** Pages to choose from: a press shows one, its plus lays it on the list, and takes it off again. */
export function Results({ hits, city, open, taken, onOpen, onTake }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: staff } = useTranslation('staff')
  const { OpenNow } = useDeskWork().reception
  return (
    <ul className={styles['results']}>
      {hits.map((hit) => {
        const kind = hit.place ? t('kind.place') : t('kind.guide')
        return (
          <li key={hit.key} data-open={hit.key === open || undefined}>
            <div className={styles['hit']}>
              <button type="button" className="cover" data-result aria-pressed={hit.key === open} onClick={() => onOpen(hit)}>
                <Words {...hit.name} />
              </button>
              <p className="small soft">
                {hit.topic ? t('kind.of', { kind, topic: code(t, `topic.${hit.topic}`) }) : kind}
                {taken.includes(hit.key) && <b> · {staff('reception.onList')}</b>}
              </p>
              {hit.place && <OpenNow hours={hit.place.hours} status={hit.place.status} city={city} />}
            </div>
            <button
              type="button"
              className={styles['tool']}
              aria-label={staff('reception.addThing', { thing: hit.name.text })}
              aria-pressed={taken.includes(hit.key)}
              onClick={() => onTake(hit)}
            >
              <Icon name={taken.includes(hit.key) ? 'check' : 'plus'} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
