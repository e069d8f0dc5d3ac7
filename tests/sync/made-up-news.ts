/** Testville as it was, and as it is today: packs that follow one another, with what lies between them. */
import type { DirectoryRecord } from '#content/records/record.ts'
import { packOf } from '../pack/made-up-pack.ts'
import { city, guide, notice, service, term, testville } from '../pack/made-up-records.ts'

/** Testville with another record in the place of one of the same key. */
export function withRecord(record: DirectoryRecord, records: readonly DirectoryRecord[] = testville): DirectoryRecord[] {
  return records.map((old) => (old.key === record.key ? record : old))
}

const clinicWords = { en: 'Testville Clinic', ro: 'Clinica', ar: 'عيادة' }
const otherPhone = { phones: [{ number: '+40264111111', display: '0264 111 111' }] }

export const clinicMoved = service('clinic', clinicWords, otherPhone)

/** As it was. */
export const first = await packOf(testville, { version: 1 })

/** The telephone of the clinic is another. */
export const oneFact = await packOf(withRecord(clinicMoved), { version: 2 })

/** The night school has closed for good. */
export const oneLess = await packOf(
  testville.filter(({ key }) => key !== 'service/night-school'),
  { version: 2 },
)

/** Every text and every fact is another. */
export const allNew = await packOf(
  [
    city('testville', { en: 'New Testville', ro: 'Orașul nou', ar: 'المدينة الجديدة' }, { frontDesk: 'town-hall' }),
    service('clinic', { en: 'New clinic', ro: 'Clinica nouă', ar: 'عيادة جديدة' }, otherPhone),
    service('night-school', { en: 'New night school', ro: 'Școala nouă' }, { kind: 'ngo' }),
    guide('find-a-home', { en: 'Find a new home', ar: 'ابحث عن منزل جديد' }, { order: 2 }),
    notice('fair', { ro: 'Târg nou' }, { until: '2026-12-31' }),
    term('permit', { en: 'new permit' }, { keywords: ['card'] }),
  ],
  { version: 2 },
)
