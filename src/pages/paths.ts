/** The addresses of the app: a pattern for the router and a builder for links, side by side. */

export const patterns = {
  welcome: '/',
  welcomeIn: ':lang',
  city: ':lang/:city',
  emergency: 'emergency',
  search: 'search',
  about: 'about',
  map: 'map',
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
  home: (place: Place) => within(place, ''),
  topic: (place: Place, topic: string) => within(place, `/${topic}`),
  service: (place: Place, id: string) => within(place, `/service/${id}`),
  guide: (place: Place, id: string) => within(place, `/guide/${id}`),
  search: (place: Place, query?: string) => within(place, `/search${query ? `?q=${encodeURIComponent(query)}` : ''}`),
  map: (place: Place, filter = '') => within(place, `/map${filter && `?${filter}`}`),
  emergency: (place: Place) => within(place, '/emergency'),
  about: (place: Place) => within(place, '/about'),
}

/** The same page in another language. */
export function inLanguage(pathname: string, language: string): string {
  return pathname === '/' ? `/${language}` : pathname.replace(/^\/[^/]+/, `/${language}`)
}
