import { useSearchParams } from 'react-router'
import { useDeskFrame } from '../frame/desk.ts'

/** Changes what follows the "?" of this page's address; the reader stays on the page, and "back" leads to the one before. */
export function useChangeAddress(): (write: (present: URLSearchParams) => URLSearchParams) => void {
  const [drawn, setAddress] = useSearchParams()
  const desk = useDeskFrame()
  // A second change may come before the first is drawn: the address itself is ahead of this page. At a desk it tells nothing.
  const present = () => new URLSearchParams(desk ? drawn : window.location.search)
  return (write) => setAddress(write(present()), { replace: true, preventScrollReset: true })
}
