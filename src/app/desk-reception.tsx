/** What the reception desk needs of the pages and of this device. */
import { useCallback } from 'react'
import type { ContentReader } from '#content/reader.ts'
import { loadDeskWords } from '#i18n/desk-words.ts'
import { loadLanguage } from '#i18n/setup.ts'
import { useLoaded } from '#kiosk/reception/use-loaded.ts'
import type { ReceptionWork, SheetProps } from '#kiosk/reception/work.ts'
import { DeskSheet } from '#pages/bilingual/desk-sheet.tsx'
import { OpenNow } from '#pages/directory/open-now.tsx'
import { topicIcons } from '#pages/directory/topic-icons.ts'
import { ContentOfContext } from '#pages/frame/content-of.ts'
import { DeviceContext } from '#pages/frame/device.ts'
import { paths } from '#pages/paths.ts'
import type { AppDevice } from './open-device.ts'

interface Sources {
  opened: AppDevice
  content: (city: string, language: string) => Promise<ContentReader | undefined>
  publicAddress: (path: string) => string | undefined
}

export function receptionWork({ opened, content, publicAddress }: Sources): ReceptionWork {
  return {
    find: opened.find,
    linkTo: (city, language, keys) => publicAddress(pathTo(city, language, keys)),
    topicIcons,
    OpenNow,
    BilingualSheet: (props) => (
      <DeviceContext value={opened.device}>
        <ContentOfContext value={content}>
          <SheetWithWords {...props} />
        </ContentOfContext>
      </DeviceContext>
    ),
  }
}

/** One page has its own address; several are a list. */
function pathTo(city: string, language: string, keys: readonly string[]): string {
  const place = { language, city }
  return keys.length === 1 ? `${paths.home(place)}/${keys[0]}` : paths.list(place, keys)
}

/** With what the desk's own lines are called in both languages. */
function SheetWithWords(props: SheetProps) {
  const { mine, theirs } = props
  const load = useCallback(async () => ({ mine: await writtenIn(mine), theirs: await writtenIn(theirs) }), [mine, theirs])
  const written = useLoaded(load)
  return written.is === 'done' ? <DeskSheet {...props} written={written.value} /> : null
}

async function writtenIn(language: string): Promise<{ text: string; language: string }> {
  const words = await loadLanguage(language)
  await loadDeskWords(language)
  const t = words.getFixedT(language, 'desk')
  return { text: t('reception.written'), language }
}
