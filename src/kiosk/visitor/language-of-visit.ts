import type { createMemoryRouter } from 'react-router'

type Router = ReturnType<typeof createMemoryRouter>

/** The language a visitor reads in. It outlasts the moment in which "Back" passes through a page in the language before. */
export interface LanguageOfVisit {
  /** `undefined` on a page that is in none. */
  current: () => string | undefined
  /** Opens this page in another language; "Back" then leads to the pages before in that language, too. */
  choose: (language: string) => void
  watch: (listener: () => void) => () => void
}

export function languageOfVisit(router: Router, inLanguage: (pathname: string, language: string) => string): LanguageOfVisit {
  /** The last choice, and the pages that were opened since. */
  let choice: { language: string; since: Set<string> } | undefined
  let language: string | undefined
  const replace = (address: string) => void router.navigate(address, { replace: true, preventScrollReset: true })

  const follow = () => {
    const { location, historyAction, navigation, matches } = router.state
    if (navigation.state !== 'idle') return
    if (historyAction !== 'POP' || !choice || choice.since.has(location.key)) {
      choice?.since.add(location.key)
      language = matches.at(-1)?.params['lang']
      return
    }
    language = choice.language
    const pathname = inLanguage(location.pathname, language)
    if (pathname !== location.pathname) replace(pathname + location.search)
  }
  follow()
  return {
    current: () => language,
    choose: (chosen) => {
      choice = { language: chosen, since: new Set() }
      const { pathname, search, hash } = router.state.location
      replace(inLanguage(pathname, chosen) + search + hash)
    },
    watch: (listener) =>
      router.subscribe(() => {
        follow()
        listener()
      }),
  }
}
