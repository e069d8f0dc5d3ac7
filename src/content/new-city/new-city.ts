/** Makes the files of a new city: few, valid, and honest about what is not known. */
import { type CompiledCity, compileCity } from '../compile/compile-city.ts'
import type { ContentFiles } from '../compile/parse-pages.ts'
import type { Result } from '../result.ts'
import { cityYaml, FRONT_DESK } from './city-yaml.ts'
import { frontDeskPage } from './front-desk-page.ts'
import { type CityPlan, planCity } from './plan-city.ts'
import type { Wish } from './wish.ts'

export interface NewCity {
  /** Its files by their paths in the content folder. */
  files: ContentFiles
  /** What becomes of them, with everything the city inherits from its country. */
  city: CompiledCity
}

/** The new city, or everything that keeps it from being made. What it returns compiles without a problem. */
export async function newCity(wish: Wish, content: ContentFiles, today: string): Promise<Result<NewCity>> {
  const plan = planCity(wish, content)
  if (!plan.ok) return plan
  const files = filesOf(plan.value, content, today)
  const { value: city, problems } = await compileCity(plan.value.id, new Map([...content, ...files]), today)
  return city ? { ok: true, value: { files, city } } : { ok: false, problems }
}

function filesOf(plan: CityPlan, content: ContentFiles, today: string): ContentFiles {
  const { id, country } = plan
  const hasGuides = [...content.keys()].some((path) => path.startsWith(`countries/${country.folder}/guides/`))
  return new Map([
    ...(country.begins ? [[`countries/${country.folder}/country.yaml`, country.begins] as const] : []),
    [`cities/${id}/city.yaml`, cityYaml(plan)],
    [`cities/${id}/services/${FRONT_DESK}.md`, frontDeskPage(plan, hasGuides, today)],
  ])
}
