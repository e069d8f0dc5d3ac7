import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import styles from './list-strip.module.css'

interface Props {
  list: { all: () => readonly string[]; watch: (listener: () => void) => () => void }
  onShow: (keys: readonly string[]) => void
}

/** What the visitor has collected, and the way to it; nothing while the list is empty. */
export function ListStrip({ list, onShow }: Props) {
  const { t } = useTranslation('desk')
  const keys = useSyncExternalStore(list.watch, list.all)
  return (
    <div role="status">
      {keys.length > 0 && (
        <div className={styles['strip']}>
          <p>
            <Icon name="clipboard-list" />
            <span>
              <b>{t('kiosk.list', { number: keys.length })}</b> <span className={styles['hint']}>{t('kiosk.listHint')}</span>
            </span>
          </p>
          <Button look="second" onClick={() => onShow(keys)}>
            {t('kiosk.showList')}
            <Icon name="chevron-right" turns />
          </Button>
        </div>
      )}
    </div>
  )
}
