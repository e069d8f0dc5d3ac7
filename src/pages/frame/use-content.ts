import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import { useContentOf } from './content-of.ts'
import { useCityStatus, useDevice } from './device.ts'

/**
 * What a part asks of the directory once the page stands, in the reader's language; again when there is news. `read` is the same at every
 * drawing. `undefined` until it is here, and in a page as it was built.
 */
export function useContent<T>(city: string, read: (content: ContentReader) => Promise<T>): T | 'failed' | undefined {
  const { i18n } = useTranslation()
  const contentOf = useContentOf()
  const device = useDevice()
  const status = useCityStatus(city)
  const version = status.is === 'saved' && status.version
  const [found, setFound] = useState<T | 'failed'>()
  useEffect(() => {
    if (!device) return
    let isWanted = true
    contentOf(city, i18n.language)
      .then((content) => content && read(content))
      .then(
        (value) => isWanted && setFound(value),
        () => isWanted && setFound((before) => before ?? 'failed'),
      )
    return () => {
      isWanted = false
    }
  }, [device, contentOf, city, i18n.language, read, version])
  return found
}
