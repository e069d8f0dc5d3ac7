import { useRef, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame as City } from '#content/views.ts'
import { Button } from '#ui/button.tsx'
import { Cards } from '#ui/card.tsx'
import { Main } from '#ui/frame.tsx'
import { Icon } from '#ui/icon.tsx'
import { PrintButton } from '../bilingual/print-button.tsx'
import { CityFrame } from '../frame/city-frame.tsx'
import type { DeskFrame } from '../frame/desk.ts'
import { paths } from '../paths.ts'
import { FoundPage } from '../share/found-page.tsx'
import { useFoundPages } from '../share/use-found-pages.ts'
import styles from './list-page.module.css'
import { titleOf } from './title-of.ts'

/** What a visitor has put together at a desk: taken along as one sheet, or by one code. */
export function VisitorsList({ desk, city }: { desk: DeskFrame; city: City }) {
  const { t, i18n } = useTranslation('desk')
  const { t: own } = useTranslation('personal')
  const keys = useSyncExternalStore(desk.list.watch, desk.list.all)
  const found = useFoundPages(city.id, keys)
  const pages = keys.flatMap((key) => found?.get(key) ?? [])
  const heading = useRef<HTMLHeadingElement>(null)
  const [removed, setRemoved] = useState<string>()
  const remove = (key: string, title: string) => {
    desk.list.remove(key)
    setRemoved(title)
    heading.current?.focus()
  }
  return (
    <CityFrame city={city} tab={undefined} reading>
      <Main>
        <h1 className={styles['title']} ref={heading} tabIndex={-1}>
          {own('sheet.list')}
        </h1>
        <p role="status">{removed && own('saved.removed', { title: removed })}</p>
        {keys.length === 0 && (
          <>
            <p>{t('take.empty')}</p>
            <p>{t('take.how')}</p>
          </>
        )}
        <Cards>
          {pages.map((page) => {
            const { key, title } = titleOf(page)
            return (
              <li key={key}>
                <FoundPage found={page} city={city} level={2} />
                <Button look="quiet" aria-label={own('saved.removeOf', { title })} onClick={() => remove(key, title)}>
                  <Icon name="trash-2" />
                  {own('saved.remove')}
                </Button>
              </li>
            )
          })}
        </Cards>
        {pages.length > 0 && (
          <desk.TakeAlong desk={desk} city={city} path={paths.list({ language: i18n.language, city: city.id }, keys)}>
            <PrintButton city={city} keys={pages.map((page) => titleOf(page).key)} />
          </desk.TakeAlong>
        )}
      </Main>
    </CityFrame>
  )
}
