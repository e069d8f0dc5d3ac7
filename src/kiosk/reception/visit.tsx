import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDeskWork } from '../desk.ts'
import { useIdle } from '../use-idle.ts'
import { type Item, type ItemPage, nameOf, pageIn, pagesOf, put, without } from './basket.ts'
import { BasketList } from './basket-list.tsx'
import { Finder, focusSearch } from './finder.tsx'
import type { Hit } from './hit.ts'
import { IdleWarning } from './idle-warning.tsx'
import { LineForm } from './line-form.tsx'
import { Outcome } from './outcome.tsx'
import styles from './reception.module.css'

/** One visitor: what is looked for on one side, what they get on the other. */
export function Visit({ city, onNext }: { city: CityFrame; onNext: () => void }) {
  const { t } = useTranslation('staff')
  const { settings } = useDeskWork()
  const [items, setItems] = useState<readonly Item[]>([])
  const [open, setOpen] = useState<ItemPage>()
  const { warnAfter, resetAfter } = settings
  const { state, stay } = useIdle({ warnAfter: resetAfter + warnAfter, resetAfter: 2 * resetAfter, fromTheStart: false }, onNext)
  const add = (item: Item) => {
    setItems((present) => put(present, item))
    setOpen(undefined)
  }
  const take = ({ key, name }: Hit) => {
    const index = items.findIndex((item) => nameOf(item) === key)
    if (index === -1) add({ page: key, name, steps: [] })
    else setItems(without(items, index))
  }
  return (
    <div className={styles['reception']}>
      {state.is === 'warning' && <IdleWarning secondsLeft={state.secondsLeft} onStay={stay} />}
      <div className={styles['work']}>
        <Finder
          city={city}
          open={open?.page}
          taken={pagesOf(items)}
          onOpen={({ key, name }) => setOpen(pageIn(items, key) ?? { page: key, name, steps: [] })}
          onTake={take}
        />
        <section className={styles['list']} aria-labelledby="visitors-list">
          <h2 id="visitors-list">{t('reception.visitorsList')}</h2>
          <BasketList items={items} onChange={setItems} onOpen={setOpen} />
          <LineForm onAdd={add} />
        </section>
      </div>
      <div className={styles['gets']}>
        <Outcome
          city={city}
          items={items}
          open={open}
          onOpen={setOpen}
          onAdd={(item) => {
            add(item)
            focusSearch()
          }}
          next={
            <Button look="lamp" aria-describedby="next-hint" onClick={onNext}>
              <Icon name="log-out" turns />
              {t('reception.next')}
            </Button>
          }
        />
      </div>
    </div>
  )
}
