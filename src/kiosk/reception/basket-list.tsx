import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Words } from '#i18n/words.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { type Item, type ItemPage, MOST_ITEMS, move, nameOf, without } from './basket.ts'
import styles from './reception.module.css'

interface Props {
  items: readonly Item[]
  onChange: (items: readonly Item[]) => void
  onOpen: (item: ItemPage) => void
}

/** What is on the list, in the order of the sheet. */
export function BasketList({ items, onChange, onOpen }: Props) {
  const { t } = useTranslation('staff')
  const { t: app } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const remove = (index: number) => {
    // The button that had the focus goes.
    list.current?.focus()
    onChange(without(items, index))
  }
  return (
    <div ref={list} tabIndex={-1}>
      {items.length === 0 && <p className="small soft">{t('reception.empty')}</p>}
      <ol className={styles['items']}>
        {items.map((item, index) => {
          const thing = 'page' in item ? item.name.text : item.line
          return (
            <li key={nameOf(item)}>
              <div className={styles['item']}>
                {'page' in item ? (
                  <button type="button" onClick={() => onOpen(item)}>
                    <Words {...item.name} />
                  </button>
                ) : (
                  <span lang="" dir="auto">
                    {item.line}
                  </span>
                )}
                {'line' in item && <p className="small soft">{t('reception.yourLine')}</p>}
                {'page' in item && item.steps.length > 0 && (
                  <p className="small soft">{app('guide.steps', { count: item.steps.length })}</p>
                )}
              </div>
              <Tool
                icon="arrow-up"
                off={index === 0}
                label={t('reception.up', { thing })}
                onPress={() => onChange(move(items, index, -1))}
              />
              <Tool
                icon="arrow-down"
                off={index === items.length - 1}
                label={t('reception.down', { thing })}
                onPress={() => onChange(move(items, index, 1))}
              />
              <Tool icon="x" label={t('reception.remove', { thing })} onPress={() => remove(index)} />
            </li>
          )
        })}
      </ol>
      {items.length >= MOST_ITEMS && <p className="small">{t('reception.full')}</p>}
    </div>
  )
}

function Tool({ icon, label, off, onPress }: { icon: IconName; label: string; off?: boolean; onPress: () => void }) {
  return (
    <button type="button" className={styles['tool']} aria-label={label} {...(off && { 'aria-disabled': true })} onClick={onPress}>
      <Icon name={icon} small />
    </button>
  )
}
