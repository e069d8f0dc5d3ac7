import type { RouterState } from 'react-router'
import { expect, test, vi } from 'vitest'
import { countMissed, countTopics } from '../../src/app/desk-counts.ts'

/** A router that shows one page after the other, as much of it as matters here. */
function visit() {
  const listeners: ((state: RouterState) => void)[] = []
  const at = (id: string, params = {}, data: unknown = {}, navigation = 'idle') =>
    ({ navigation: { state: navigation }, matches: [{ route: { id }, params }], loaderData: { [id]: data } }) as unknown as RouterState
  const count = vi.fn<(what: string) => void>()
  const router = {
    state: at('home'),
    subscribe: (listener: (state: RouterState) => void) => {
      listeners.push(listener)
      return () => undefined
    },
  }
  countTopics(router, count)
  const opens = (state: RouterState) => {
    for (const listener of listeners) listener(state)
  }
  return { at, opens, counted: () => count.mock.calls.map(([what]) => what) }
}

test('a topic counts once for a visitor, by its page, its services and its guides; other pages count nothing', () => {
  const { at, opens, counted } = visit()
  opens(at('topic', { topic: 'health' }))
  opens(at('service', {}, { service: { facts: { topics: ['health', 'safety'] } } }))
  opens(at('guide', {}, { guide: { facts: { topics: ['documents'] } } }))
  opens(at('guide', {}, { guide: { facts: { topics: ['documents'] } } }))
  opens(at('search'))
  expect(counted()).toEqual(['topic.health', 'topic.documents'])
})

test('a page that is still on its way, or cannot be had, counts nothing', () => {
  const { at, opens, counted } = visit()
  opens(at('topic', { topic: 'health' }, {}, 'loading'))
  opens(at('service', {}, null))
  opens(at('topic', { topic: 'nonsense' }, null))
  expect(counted()).toEqual([])
})

test('the same words searched in vain count once for a visitor', () => {
  const count = vi.fn<(what: string) => void>()
  const keep = vi.fn<(words: string) => void>()
  const missed = countMissed(count, keep)
  missed('Violin')
  missed('violin ')
  missed('boat')
  expect(count.mock.calls).toEqual([['missed'], ['missed']])
  expect(keep.mock.calls).toEqual([['violin'], ['boat']])
})
