import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#ui/icon.tsx'
import styles from './chosen-list.module.css'

export interface Chosen {
  name: string
  /** The list to choose from does not have it. */
  unknown: boolean
  /** What else can be said of it. */
  more?: ReactNode
}

interface Props {
  label: string
  chosen: readonly Chosen[]
  /** Left out where the order says nothing. */
  onMove?: ((index: number, by: 1 | -1) => void) | undefined
  onLeaveOut: (index: number) => void
}

/** What is chosen: in rows where it can be ordered, else side by side. */
export function ChosenList({ label, chosen, onMove, onLeaveOut }: Props) {
  const { t } = useTranslation('staff')
  const { part, goTo } = useFocusAfter()
  const List = onMove ? 'ol' : 'ul'
  const keys = keysOf(chosen)
  return (
    <div ref={part}>
      {chosen.length === 0 ? (
        <p className="soft">{t('codes.nothing')}</p>
      ) : (
        <List className={onMove ? styles['rows'] : styles['tags']} aria-label={t('codes.chosen', { label })}>
          {chosen.map(({ name, unknown, more }, index) => (
            <li key={keys[index]} className={unknown ? `${styles['item']} ${styles['unknown']}` : styles['item']}>
              <div className={styles['line']}>
                {onMove && <span className={styles['number']}>{index + 1}</span>}
                {unknown && <Icon name="circle-question-mark" small />}
                <span className={styles['name']}>{name}</span>
                <span className={styles['buttons']}>
                  {onMove &&
                    ([-1, 1] as const).map((by) => (
                      <button
                        key={by}
                        type="button"
                        data-button={`${index} ${by}`}
                        aria-label={by === -1 ? t('codes.up', { name }) : t('codes.down', { name })}
                        disabled={index + by < 0 || index + by >= chosen.length}
                        onClick={() => {
                          goTo(`${index + by} ${by}`, `${index + by} ${-by}`)
                          onMove(index, by)
                        }}
                      >
                        <Icon name={by === -1 ? 'arrow-up' : 'arrow-down'} />
                      </button>
                    ))}
                  <button
                    type="button"
                    data-button={`${index} x`}
                    aria-label={t('codes.leaveOut', { name })}
                    onClick={() => {
                      goTo(`${index} x`, `${index - 1} x`)
                      onLeaveOut(index)
                    }}
                  >
                    <Icon name="x" />
                  </button>
                </span>
              </div>
              {unknown && <p className={styles['why']}>{t('codes.unknown')}</p>}
              {more}
            </li>
          ))}
        </List>
      )}
    </div>
  )
}

/** A key for each row that goes with it when it moves; the same may stand in the list twice. */
function keysOf(chosen: readonly Chosen[]): string[] {
  return chosen.map(({ name }, index) => `${name} ${chosen.slice(0, index).filter((other) => other.name === name).length}`)
}

/** Whoever moves a row or takes it away goes on at the same place: at the first of these buttons that can be pressed, else at the field. */
function useFocusAfter() {
  const part = useRef<HTMLDivElement>(null)
  const wanted = useRef<string[]>([])
  useEffect(() => {
    if (wanted.current.length === 0) return
    const buttons = wanted.current.map((name) => part.current?.querySelector<HTMLElement>(`[data-button="${name}"]:enabled`))
    wanted.current = []
    const next = buttons.find((button) => button) ?? part.current?.closest('fieldset')
    next?.focus()
  })
  const goTo = (...names: string[]) => {
    wanted.current = names
  }
  return { part, goTo }
}
