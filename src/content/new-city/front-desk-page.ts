/** The first service of a city: the page of a desk that nobody has looked for yet, and says so. */
import type { CityPlan } from './plan-city.ts'

export function frontDeskPage({ name }: CityPlan, hasGuides: boolean, today: string): string {
  const guides = hasGuides ? '\nThe guides say what to do, step by step, and which kind of office to ask.\n' : ''
  return `---
# Nobody has looked for this office yet. Find the one that people who are new in the city should ask first, and replace
# what stands here with what you read on its pages. Every field: docs/fields.md#service. A whole example: docs/writing.md.
name: ${JSON.stringify(`Where to ask first in ${name}`)}
summary: ${JSON.stringify(`We do not know yet which office in ${name} answers the questions of people who are new there.`)}
topics: [community]
# Replace: who runs it (public, ngo, private, international).
kind: public
# Add what its pages say: provider, authority, locations, phones, email, website, opening_hours, appointment, languages, cost.
# Add the pages you read. With one of them, confidence may be medium or high.
sources: []
# Replace: the day on which you compared all this with the pages.
checked: { on: ${today}, how: source }
confidence: low
# Take this line out when the office is found: then 12 months are enough.
review_every: 1
doubts:
  - "Nobody has looked for this office yet."
---
${guides}`
}
