/** A check of what comes from outside the directory: the list of a city's pages is enough to answer it, also in a browser. */
import type { Check, Finding } from '../checks/check.ts'
import { type CityPages, cityPages } from './city-pages.ts'

export interface OutsideCheck extends Check {
  findIn: (pages: CityPages) => Finding[]
}

export function outsideCheck(about: Pick<Check, 'id' | 'title' | 'severity'>, findIn: OutsideCheck['findIn']): OutsideCheck {
  return { ...about, findIn, find: (city) => findIn(cityPages(city)) }
}
