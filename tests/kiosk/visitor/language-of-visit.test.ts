import { createMemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { languageOfVisit } from '#kiosk/visitor/language-of-visit.ts'
import { inLanguage } from '#pages/paths.ts'

/** A visit that began with these pages; each page comes when the test lets it. */
function visit(...pages: string[]) {
  const waiting: (() => void)[] = []
  const router = createMemoryRouter(
    [{ path: '/:lang/:page', loader: () => new Promise((come) => waiting.push(() => come(null))), HydrateFallback: () => null }],
    { initialEntries: pages, hydrationData: { loaderData: { '0': null } } },
  )
  const language = languageOfVisit(router, inLanguage)
  language.watch(() => undefined)
  const at = () => `${language.current()} ${router.state.location.pathname}`
  return {
    at,
    language,
    go: (to: string | -1) => void router.navigate(to as string),
    /** Lets every page come that was asked for, and those that are asked for then. */
    async arrives(rounds = 3) {
      for (let round = 0; round < rounds; round++) {
        for (const come of waiting.splice(0)) come()
        await new Promise((next) => setTimeout(next))
      }
    },
  }
}

describe('the language of a visit', () => {
  it('is that of the page', async () => {
    const { at, go, arrives } = visit('/ar/home')
    expect(at()).toBe('ar /ar/home')
    go('/uk/topic')
    await arrives()
    expect(at()).toBe('uk /uk/topic')
  })

  it('changes for the page that is open, and for those before it', async () => {
    const { at, go, arrives, language } = visit('/ar/home', '/ar/topic')
    language.choose('uk')
    await arrives()
    expect(at()).toBe('uk /uk/topic')
    go(-1)
    await arrives()
    expect(at()).toBe('uk /uk/home')
  })

  it('is that of each page that was opened since', async () => {
    const { at, go, arrives, language } = visit('/ar/topic')
    language.choose('uk')
    await arrives()
    go('/ro/service')
    await arrives()
    go('/ro/guide')
    await arrives()
    go(-1)
    await arrives()
    expect(at()).toBe('ro /ro/service')
    go(-1)
    await arrives()
    expect(at()).toBe('uk /uk/topic')
  })

  it('is known while "Back" passes through a page in the language before', async () => {
    const { at, go, arrives, language } = visit('/ar/home')
    go('/ar/topic')
    await arrives()
    language.choose('uk')
    await arrives()
    go(-1)
    expect(at()).toBe('uk /uk/topic')
    await arrives(1)
    // The page of before stands, the one in Ukrainian is on its way.
    expect(at()).toBe('uk /ar/home')
    go(`/${language.current()}/emergency`)
    await arrives()
    expect(at()).toBe('uk /uk/emergency')
  })
})
