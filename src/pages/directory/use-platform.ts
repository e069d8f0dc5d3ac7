import { useBrowserValue } from '../frame/use-browser-value.ts'
import { type Platform, platformOf } from './directions.ts'

/** The kind of device; `other` in a page as it was built. */
export function usePlatform(): Platform {
  return useBrowserValue<Platform>(() => platformOf(navigator.userAgent), 'other')
}
