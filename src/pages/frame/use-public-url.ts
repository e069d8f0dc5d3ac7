import { useHref } from 'react-router'
import { useDeskFrame } from './desk.ts'

/** Where others find this page of the app; nowhere from a desk that knows of no site on the internet. */
export function usePublicUrl(path: string): string | undefined {
  const desk = useDeskFrame()
  const address = useHref(path)
  return desk ? desk.publicAddress(path) : new URL(address, window.location.origin).href
}
