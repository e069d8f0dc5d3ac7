/** What the page of quality shows, as one file of the site: `staff/quality.json`. docs/quality.md is its contract. */
import { allChecks } from '../checks/all-checks.ts'
import { cityOf, guidesOf, servicesOf } from '../checks/check.ts'
import type { CompiledCity } from '../compile/compile-city.ts'
import type { ContentFiles } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { type CityPages, cityPages } from './city-pages.ts'
import { dueRound } from './due-round.ts'
import { type CityIndicators, indicatorsOf } from './indicators.ts'
import { type QualityReport, qualityReport } from './quality-report.ts'

/** The form of the file; a field that changes its meaning makes a new one. */
const STAFF_QUALITY_FORMAT = 1

export interface StaffCity extends CityPages {
  /** In the source language. */
  name: string
  services: number
  guides: number
  /** Services whose review has passed, or comes within a month. */
  due: number
}

export interface StaffQuality {
  format: typeof STAFF_QUALITY_FORMAT
  /** Of the packs: seconds since 1970. */
  version: number
  /** Whether the site has a `staff/trend.json`. */
  trend: boolean
  report: QualityReport
  indicators: CityIndicators[]
  cities: StaffCity[]
}

/** What the content itself does not say. */
type About = Pick<StaffQuality, 'version' | 'trend'>

/** All findings, figures and pages of these cities on this day. They have compiled, so none has an error. */
export function staffQuality(cities: readonly CompiledCity[], files: ContentFiles, today: string, about: About): StaffQuality {
  const read = cities.map((city) => ({ id: city.id, city, problems: [] }))
  return {
    format: STAFF_QUALITY_FORMAT,
    ...about,
    report: qualityReport(read, allChecks, files, today),
    indicators: cities.map((city) => indicatorsOf(city, today)),
    cities: cities.map((city) => staffCity(city, today)),
  }
}

function staffCity(city: CompiledCity, today: string): StaffCity {
  const { facts, words } = cityOf(city)
  const services = servicesOf(city)
  return {
    ...cityPages(city),
    name: words[SOURCE_LANGUAGE]?.name ?? city.id,
    services: services.length,
    guides: guidesOf(city).length,
    due: dueRound(services, today, facts).filter(({ due }) => due !== 'later').length,
  }
}
