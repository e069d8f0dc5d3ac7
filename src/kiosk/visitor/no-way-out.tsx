import { useEffect, useRef, useState } from 'react'
import { HandOff } from './hand-off.tsx'
import { type Leaving, leavingOf } from './leaving.ts'

/** Keys that a browser takes for itself: another window, its menus, its search, its paper. */
const KEYS_WITH_CONTROL = /^[a-z0-9+=_-]$/i
const KEPT_WITH_CONTROL = /^[acvxz]$/i
const KEYS_OF_THE_BROWSER = ['F1', 'F3', 'F6', 'F7', 'F10', 'F11', 'F12', 'ContextMenu', 'BrowserBack', 'BrowserForward', 'BrowserHome']

/** As long as this stands, no press leads out of the app: where a link would, a code for the visitor's phone is shown. */
export function NoWayOut({ go }: { go: (address: string) => void }) {
  const [leaving, setLeaving] = useState<Leaving>()
  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const listen = <K extends keyof DocumentEventMap>(name: K, act: (event: DocumentEventMap[K]) => void, first = false) =>
      document.addEventListener(name, act, { signal, capture: first, passive: false })
    const stop = (event: Event) => event.preventDefault()

    listen(
      'click',
      (event) => {
        // Another window, another tab, a download.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) withhold(event)
      },
      true,
    )
    listen('auxclick', withhold, true)
    // What the app does itself has been done by then.
    listen('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
      event.preventDefault()
      const inside = link.origin === window.location.origin && link.target !== '_blank' && !link.hasAttribute('download')
      if (link.getAttribute('href')!.startsWith('#')) showPart(link.hash.slice(1))
      else if (inside) latest.current(link.pathname + link.search + link.hash)
      else if (link.protocol !== 'blob:' && link.protocol !== 'data:') setLeaving(leavingOf(link.href, link.textContent))
    })
    listen('submit', stop)
    for (const name of ['contextmenu', 'dragstart', 'dragover', 'drop'] as const) listen(name, stop)
    listen('wheel', (event) => event.ctrlKey && stop(event))
    listen('touchmove', (event) => event.touches.length > 1 && !isOnMap(event.target) && stop(event))
    listen('keydown', (event) => {
      const { key, ctrlKey, metaKey, altKey } = event
      const ofTheBrowser =
        KEYS_OF_THE_BROWSER.includes(key) ||
        ((ctrlKey || metaKey) && KEYS_WITH_CONTROL.test(key) && !KEPT_WITH_CONTROL.test(key)) ||
        (altKey && ['ArrowLeft', 'ArrowRight', 'Home'].includes(key))
      if (ofTheBrowser) event.preventDefault()
    })
    // What was typed is not offered to the next one, and is not looked up by a speller.
    listen('focusin', ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
        target.setAttribute('autocomplete', 'off')
        target.spellcheck = false
      }
    })
    return () => listening.abort()
  }, [])
  return leaving && <HandOff leaving={leaving} onClose={() => setLeaving(undefined)} />
}

function withhold(event: MouseEvent): void {
  if (!(event.target instanceof Element) || !event.target.closest('a[href]')) return
  event.preventDefault()
  event.stopPropagation()
}

/** Goes to a part of this page, and leaves the address as it is. */
function showPart(id: string): void {
  const part = document.getElementById(decodeURIComponent(id))
  part?.scrollIntoView()
  part?.focus({ preventScroll: true })
}

/** A map answers two fingers itself. */
function isOnMap(target: EventTarget | null): boolean {
  return target instanceof HTMLCanvasElement
}
