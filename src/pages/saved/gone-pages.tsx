import { useTranslation } from 'react-i18next'
import { Words } from '#i18n/words.tsx'
import type { SavedPage } from '#store/database.ts'
import { withoutPage } from '#store/saved-list.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { useDevice } from '../frame/device.ts'

/** Saved pages that the directory has no more. They are told, never just gone. */
export function GonePages({ pages }: { pages: readonly SavedPage[] }) {
  const { t: own } = useTranslation('personal')
  const saved = useDevice()?.saved
  return (
    <Note icon="circle-alert" tone="lamp">
      <h2>{own('saved.gone')}</h2>
      <p>{own('saved.goneText')}</p>
      <ul>
        {pages.map((page) => (
          <li key={page.key}>
            <Words text={page.title} language={page.language} />{' '}
            <Button
              look="quiet"
              aria-label={own('saved.removeOf', { title: page.title })}
              onClick={() => void saved?.change((all) => withoutPage(all, page))}
            >
              {own('saved.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </Note>
  )
}
