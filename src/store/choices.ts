/** The reader's last choice of language and city, so that the next visit begins there. */

export interface Choice {
  language: string
  city: string
}

const KEY = 'first-door.choice'

/** The remembered choice; `undefined` when there is none or the browser keeps nothing. */
export function rememberedChoice(): Choice | undefined {
  try {
    const [language, city] = (localStorage.getItem(KEY) ?? '').split('/')
    return language && city && /^[a-z]{2,3}$/.test(language) && /^[a-z0-9-]+$/.test(city) ? { language, city } : undefined
  } catch {
    return undefined
  }
}

export function rememberChoice({ language, city }: Choice): void {
  try {
    localStorage.setItem(KEY, `${language}/${city}`)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
