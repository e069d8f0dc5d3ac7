/** The addresses of the app: a pattern for the router and a builder for links, side by side. */

export const patterns = {
  welcome: '/',
  welcomeIn: ':lang',
  cities: ':lang/cities',
  city: ':lang/:city',
  emergency: 'emergency',
  search: 'search',
  about: 'about',
  map: 'map',
  saved: 'saved',
  plan: 'plan',
  list: 'list',
  storage: 'storage',
  service: 'service/:id',
  guide: 'guide/:id',
  topic: ':topic',
} as const

/** Where pages of one city in one language are. */
export interface Place {
  language: string
  city: string
}

const within = ({ language, city }: Place, rest: string) => `/${language}/${city}${rest}`

export const paths = {
  welcome: (language?: string) => (language ? `/${language}` : '/'),
  cities: (language: string) => `/${language}/cities`,
  home: (place: Place) => within(place, ''),
  topic: (place: Place, topic: string) => within(place, `/${topic}`),
  service: (place: Place, id: string) => within(place, `/service/${id}`),
  guide: (place: Place, id: string) => within(place, `/guide/${id}`),
  search: (place: Place, query?: string) => within(place, `/search${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  map: (place: Place, filter = '') => within(place, `/map${filter && `?${filter}`}`),
  saved: (place: Place) => within(place, '/saved'),
  plan: (place: Place) => within(place, '/plan'),
  list: (place: Place, keys: readonly string[] = []) => within(place, `/list${listQuery(keys)}`),
  storage: (place: Place) => within(place, '/storage'),
  emergency: (place: Place) => within(place, '/emergency'),
  about: (place: Place) => within(place, '/about'),
}

/** Pages in the address of a list: services and guides by their ids, and nothing else. */
function listQuery(keys: readonly string[]): string {
  const ids = (kind: string) => keys.flatMap((key) => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : [])).join(',')
  const parts = [ids('service') && `s=${ids('service')}`, ids('guide') && `g=${ids('guide')}`].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** The pages that the address of a list names. */
export function keysOfList(query: URLSearchParams): string[] {
  const ids = (name: string) => (query.get(name) ?? '').split(',').filter((id) => /^[a-z0-9-]{1,80}$/.test(id))
  return [...new Set([...ids('s').map((id) => `service/${id}`), ...ids('g').map((id) => `guide/${id}`)])].slice(0, MOST_IN_A_LIST)
}

const MOST_IN_A_LIST = 60

/** The same page in another language. */
export function inLanguage(pathname: string, language: string): string {
  return pathname === '/' ? `/${language}` : pathname.replace(/^\/[^/]+/, `/${language}`)
}
