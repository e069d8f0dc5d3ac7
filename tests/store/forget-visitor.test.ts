import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetVisitor } from '#store/forget-visitor.ts'

/** A storage whose names are its properties, as those of browsers are. */
class MadeUpStorage {
  [name: string]: unknown
  constructor(texts: Record<string, string>) {
    Object.assign(this, texts)
  }
  clear(): void {
    for (const name of Object.keys(this)) delete this[name]
  }
  removeItem(name: string): void {
    delete this[name]
  }
}

const device = () => ({
  localStorage: new MadeUpStorage({ 'first-door.desk': 'yes', 'first-door.choice': '{"language":"ti"}', other: 'x' }),
  sessionStorage: new MadeUpStorage({ 'react-router-scroll-positions': '{"abc":120}', 'first-door.left': 'https://example.org' }),
  document: { cookie: '' },
  navigator: { clipboard: { writeText: vi.fn(async () => undefined) } },
  window: {
    name: 'somebody',
    speechSynthesis: { cancel: vi.fn() },
    getSelection: () => ({ removeAllRanges: vi.fn() }),
    history: { scrollRestoration: 'auto', replaceState: vi.fn() },
    location: { pathname: '/desk' },
  },
})
let here: ReturnType<typeof device>

beforeEach(() => {
  here = device()
  for (const [name, value] of Object.entries(here)) vi.stubGlobal(name, value)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('of a visitor nothing is left but the mark of the desk', () => {
  expect(forgetVisitor()).toEqual([])
  expect(Object.keys(here.localStorage)).toEqual(['first-door.desk'])
  expect(Object.keys(here.sessionStorage)).toEqual([])
  expect(here.window.speechSynthesis.cancel).toHaveBeenCalled()
  expect(here.navigator.clipboard.writeText).toHaveBeenCalledWith('')
  expect(here.window.name).toBe('')
  expect(here.window.history.scrollRestoration).toBe('manual')
  // What stood behind the "?" of the address, and beside it.
  expect(here.window.history.replaceState).toHaveBeenCalledWith(null, '', '/desk')
})

test('what cannot be forgotten is named, and the rest is forgotten all the same', () => {
  here.window.speechSynthesis.cancel.mockImplementation(() => {
    throw new Error('No voice here.')
  })
  expect(forgetVisitor()).toEqual(['speech'])
  expect(Object.keys(here.sessionStorage)).toEqual([])
  expect(here.window.name).toBe('')
})
