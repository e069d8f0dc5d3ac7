import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame as City, FoundCard } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import type { SavedPage } from '#store/database.ts'
import { swapped, withoutPage } from '#store/saved-list.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { IconName } from '#ui/icon-name.ts'
import { useDevice } from '../frame/device.ts'
import { FoundPage } from '../share/found-page.tsx'
import styles from './saved-page.module.css'

interface Props {
  /** One kind, in the reader's order. */
  pages: readonly SavedPage[]
  found: ReadonlyMap<string, FoundCard>
  /** Pages that were just removed and can be put back. */
  removed: readonly SavedPage[]
  setRemoved: (pages: SavedPage[]) => void
  city: City
}

/** Saved pages under one another, to be put in order and let go. */
export function SavedList({ pages, found, removed, setRemoved, city }: Props) {
  const saved = useDevice()?.saved
  const kept = pages.filter(({ key }) => !removed.some((page) => page.key === key))
  const remove = (page: SavedPage) => {
    setRemoved([...removed, page])
    void saved?.change((all) => withoutPage(all, page))
  }
  const putBack = (page: SavedPage) => {
    setRemoved(removed.filter((one) => one !== page))
    void saved?.change((all) => [...withoutPage(all, page), page])
  }
  const move = (page: SavedPage, to: SavedPage | undefined) => to && void saved?.change((all) => swapped(all, [page, to]))
  return (
    <ul className={styles['list']}>
      {pages.map((page) => {
        const gone = removed.find(({ key }) => key === page.key)
        const card = found.get(page.key)
        const place = kept.indexOf(page)
        return (
          <li key={page.key}>
            {gone && <Removed page={gone} onUndo={() => putBack(gone)} />}
            {!gone && card && (
              <>
                <FoundPage found={card} city={city} />
                <div className={styles['tools']}>
                  <Arrow icon="arrow-up" way="saved.up" page={page} disabled={place === 0} onPress={() => move(page, kept[place - 1])} />
                  <Arrow
                    icon="arrow-down"
                    way="saved.down"
                    page={page}
                    disabled={place === kept.length - 1}
                    onPress={() => move(page, kept[place + 1])}
                  />
                  <RemoveButton page={page} onPress={() => remove(page)} />
                </div>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )
}

interface ArrowProps {
  icon: IconName
  way: 'saved.up' | 'saved.down'
  page: SavedPage
  disabled: boolean
  onPress: () => void
}

function Arrow({ icon, way, page, disabled, onPress }: ArrowProps) {
  const { t: own } = useTranslation('personal')
  const name = way === 'saved.up' ? own('saved.up', { title: page.title }) : own('saved.down', { title: page.title })
  // Not `disabled`: a button that the finger is on must not lose the focus.
  return (
    <button type="button" className={styles['arrow']} aria-label={name} aria-disabled={disabled} onClick={disabled ? undefined : onPress}>
      <Icon name={icon} />
    </button>
  )
}

function RemoveButton({ page, onPress }: { page: SavedPage; onPress: () => void }) {
  const { t: own } = useTranslation('personal')
  return (
    <Button look="quiet" aria-label={own('saved.removeOf', { title: page.title })} onClick={onPress}>
      <Icon name="trash-2" />
      {own('saved.remove')}
    </Button>
  )
}

function Removed({ page, onUndo }: { page: SavedPage; onUndo: () => void }) {
  const { t: own } = useTranslation('personal')
  // The button that was pressed is gone.
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('button')?.focus(), [])
  return (
    <div className={styles['removed']} role="status" ref={box}>
      <Words text={own('saved.removed', { title: page.title })} language={page.language} as="p" />
      <Button look="second" onClick={onUndo}>
        <Icon name="undo-2" />
        {own('saved.undo')}
      </Button>
    </div>
  )
}
