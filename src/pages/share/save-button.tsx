import { useTranslation } from 'react-i18next'
import { withoutPage, withPage } from '#store/saved-list.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useDevice } from '../frame/device.ts'
import { useLive } from '../frame/use-live.ts'
import type { KeptPage } from './kept-page.ts'

/** Keeps a page, and lets it go again. */
export function SaveButton({ page: { city, key, title, language } }: { page: KeptPage }) {
  const { t } = useTranslation()
  const saved = useDevice()?.saved
  const isSaved = useLive(saved?.all)?.pages.some((one) => one.city === city && one.key === key) ?? false
  const toggle = () => {
    void saved?.change((pages) => (isSaved ? withoutPage(pages, { city, key }) : withPage(pages, { city, key, title, language })))
  }
  return (
    <Button look="second" aria-pressed={isSaved} onClick={toggle}>
      <Icon name={isSaved ? 'bookmark-check' : 'bookmark'} />
      {t(isSaved ? 'saved.saved' : 'saved.save')}
    </Button>
  )
}
