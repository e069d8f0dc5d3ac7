import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { VisitorsList } from './visitors-list.ts'

interface Props {
  list: VisitorsList
  city: string
  pageKey: string
}

/** Puts a page on the visitor's list, and takes it off again; and the way to the list. */
export function ListButton({ list, city, pageKey }: Props) {
  const { t, i18n } = useTranslation('desk')
  const { t: own } = useTranslation('personal')
  const isOn = useSyncExternalStore(list.watch, list.all).includes(pageKey)
  return (
    <>
      <Button look="second" aria-pressed={isOn} onClick={() => (isOn ? list.remove : list.add)(pageKey)}>
        <Icon name={isOn ? 'check' : 'list-plus'} />
        {t(isOn ? 'take.added' : 'take.add')}
      </Button>
      {isOn && (
        <Link className="alone" to={`/${i18n.language}/${city}/list`}>
          {own('sheet.list')}
        </Link>
      )}
    </>
  )
}
