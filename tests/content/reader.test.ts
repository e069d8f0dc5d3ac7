import { describe, expect, test } from 'vitest'
import { type ContentReader, contentReader } from '#content/reader.ts'
import { memorySource } from '#content/record-source.ts'
import type { DirectoryRecord } from '#content/records/record.ts'
import { type Changes, replacing, testville } from '../fixtures/testville.ts'

/** Testville as somebody who reads this language gets it. */
async function readingIn(language: string, changes: Changes = {}): Promise<ContentReader> {
  return contentReader(memorySource((await testville(changes)).records), 'testville', [language], 'en')
}

const ids = (cards: { id: string }[]) => cards.map(({ id }) => id)

describe('the city', () => {
  test("is named in the reader's language", async () => {
    expect(await (await readingIn('ar')).city()).toMatchObject({ language: 'ar', words: { name: 'تستفيل' } })
  })

  test("is named in the source language when it has no name in the reader's", async () => {
    expect(await (await readingIn('uk')).city()).toMatchObject({ language: 'en', words: { name: 'Testville' } })
  })

  test('has a frame with what every page needs', async () => {
    expect(await (await readingIn('ar')).frame()).toEqual({
      id: 'testville',
      languages: ['ro'],
      timezone: 'Europe/Bucharest',
      holidays: ['2026-11-30', '2026-12-01', '2026-12-25', '2027-01-01', '2027-12-25'],
      hoursUntil: '2027-11-30',
      quickExit: 'https://example.org/weather',
      feedback: { email: 'reports@example.org' },
      box: [23.4, 46.4, 23.6, 46.6],
      name: 'تستفيل',
      nameLanguage: 'ar',
    })
  })

  test('has the words that are said on its phones', async () => {
    expect((await (await readingIn('ar')).officeWords())?.phrases).toEqual({ 'need-help': 'Am nevoie de ajutor.' })
  })

  test('that the source does not have is not there', async () => {
    const reader = contentReader(memorySource([]), 'testville', ['ar'], 'en')
    expect(await reader.city()).toBeUndefined()
    expect(await reader.frame()).toBeUndefined()
    expect(await reader.officeWords()).toBeUndefined()
    expect(await reader.service('clinic')).toBeUndefined()
    expect(await reader.guide('first-steps')).toBeUndefined()
    expect(await reader.topic('health')).toEqual({ guides: [], sharedGuides: [], services: [], notices: [] })
  })
})

describe('a service', () => {
  test("speaks the reader's language, with the name on its door beside it", async () => {
    expect(await (await readingIn('ar')).service('info-point')).toMatchObject({
      language: 'ar',
      words: { name: 'مكتب الاستعلامات', translation: { by: 'machine' } },
      officeName: { text: 'Punctul de informare', language: 'ro' },
    })
  })

  test("speaks the source language when it does not speak the reader's", async () => {
    expect(await (await readingIn('ar')).service('clinic')).toMatchObject({
      language: 'en',
      words: { name: 'Testville Clinic' },
      officeName: { text: 'Clinica Test', language: 'ro' },
    })
  })

  test("has no other name for a reader of the office's language", async () => {
    expect(await (await readingIn('ro')).service('clinic')).not.toHaveProperty('officeName')
  })

  test('has no other name when it is the same or nobody knows it', async () => {
    const same = { 'cities/testville/services/clinic.ro.md': replacing('name: Clinica Test', 'name: Testville Clinic') }
    expect(await (await readingIn('en', same)).service('clinic')).not.toHaveProperty('officeName')
    expect(await (await readingIn('en')).service('language-cafe')).not.toHaveProperty('officeName')
  })

  test('has the words of each fact in the nearest language', async () => {
    const { notes } = (await (await readingIn('ar')).service('info-point'))!
    expect(notes['locations.1.hint']).toEqual({ text: 'الباب الأزرق.', language: 'ar' })
    expect(notes['hours_exceptions.2026-12-24']).toEqual({ text: 'Short day before the holiday.', language: 'en' })
  })

  test('knows the guides that lead to it, by itself or by the authority it plays', async () => {
    const reader = await readingIn('en')
    expect(ids((await reader.service('info-point'))!.guides)).toEqual(['first-steps'])
    expect(ids((await reader.service('registry-office'))!.guides)).toEqual(['residence-permit'])
    expect((await reader.service('clinic'))!.guides).toEqual([])
  })

  test('names the guides about what it does first', async () => {
    const both = { 'cities/testville/guides/first-steps.md': replacing('[info-point]', '[info-point, registry-office]') }
    expect(ids((await (await readingIn('en', both)).service('registry-office'))!.guides)).toEqual(['residence-permit', 'first-steps'])
  })

  test('knows the languages it speaks', async () => {
    expect((await (await readingIn('en')).service('info-point'))!.available).toEqual(['ar', 'en', 'ro'])
  })

  test('with hours knows what the days of the city are called', async () => {
    const { dayNames } = (await (await readingIn('ar')).service('info-point'))!
    expect(dayNames).toMatchObject({ language: 'ar', holidays: { '2026-12-25': 'يوم الشتاء' }, school: [] })
  })

  test('says that its words are older than its source', async () => {
    expect((await (await readingIn('ro')).service('registry-office'))!.words.translation).toEqual({ by: 'reviewed', stale: true })
  })

  test('that nobody has is not there', async () => {
    expect(await (await readingIn('en')).service('castle')).toBeUndefined()
  })
})

describe('a card of a service', () => {
  const card = async (id: string, language = 'en', changes: Changes = {}) => (await (await readingIn(language, changes)).cards([id]))[0]!

  test('shows what a reader in a hurry needs', async () => {
    expect(await card('info-point', 'ar')).toEqual({
      id: 'info-point',
      name: { text: 'مكتب الاستعلامات', language: 'ar' },
      officeName: { text: 'Punctul de informare', language: 'ro' },
      summary: { text: 'مكتب المدينة للقادمين الجدد. اسأل هنا أولًا.', language: 'ar' },
      topics: ['everyday', 'documents'],
      hours: expect.objectContaining({ holiday: [] }),
      status: 'active',
      cost: 'free',
      appointment: 'walk-in',
      languages: ['ro', 'en'],
      interpreter: 'on-request',
      for: ['everyone'],
      wheelchair: 'yes',
      remote: true,
      positions: [[23.5, 46.5]],
      street: 'Strada Exemplu 1',
      phone: { number: '+40264000101', display: '0264 000 101' },
      alert: { text: 'المصعد معطّل.', language: 'ar', from: '2026-11-15', until: '2026-12-15' },
    })
  })

  test('shows only what is known', async () => {
    expect(Object.keys(await card('language-cafe'))).toEqual(['id', 'name', 'summary', 'topics', 'status', 'languages', 'street'])
  })

  test('says that a service is closed', async () => {
    expect((await card('old-library')).status).toBe('closed')
    expect((await card('swimming-pool')).status).toBe('temporarily-closed')
  })

  test('shows no street of a shelter', async () => {
    expect(await card('night-shelter')).not.toHaveProperty('street')
  })

  test('of a shelter tells nobody where it is, should a record know it', async () => {
    const records = structuredClone((await testville()).records)
    const { facts } = records.find(({ key }) => key === 'service/night-shelter') as DirectoryRecord<'service'>
    facts.locations[0]!.position = [23.5, 46.5]
    const [shelter] = await contentReader(memorySource(records), 'testville', ['en'], 'en').cards(['night-shelter'])
    expect(shelter).not.toHaveProperty('positions')
  })

  test('knows where its places are, but not of those of which only the part of town is known', async () => {
    expect((await card('clinic')).positions).toEqual([[23.48, 46.49]])
  })

  test('knows which languages are spoken on its phones', async () => {
    const changed = {
      'cities/testville/services/clinic.md': replacing('label: Appointments }', 'label: Appointments, languages: [ro, en] }'),
    }
    expect(await card('clinic', 'en', changed)).toMatchObject({ languages: [], lineLanguages: ['ro', 'en'] })
  })

  test('can be entered with a wheelchair where one of its places can', async () => {
    const wheelchairs = (adults: string, children: string) => ({
      'cities/testville/services/clinic.md': (text: string) =>
        [
          [adults, 'precision: building\n'],
          [children, 'precision: area\n'],
        ].reduce((changed, [value, line]) => (value ? changed.replace(line!, `${line}    wheelchair: "${value}"\n`) : changed), text),
    })
    const ofClinic = async (adults: string, children: string) => (await card('clinic', 'en', wheelchairs(adults, children))).wheelchair
    expect(await ofClinic('no', 'yes')).toBe('yes')
    expect(await ofClinic('limited', 'no')).toBe('limited')
    expect(await ofClinic('no', 'no')).toBe('no')
    expect(await ofClinic('no', '')).toBeUndefined()
    expect(await ofClinic('', '')).toBeUndefined()
  })

  test('helps from afar when it has a phone, an e-mail address or a page to book', async () => {
    expect(await card('clinic')).toMatchObject({ remote: true })
    expect(await card('registry-office')).toMatchObject({ remote: true })
    expect(await card('language-cafe')).not.toHaveProperty('remote')
  })

  test('helps from afar when it is nowhere but on its website', async () => {
    const place = 'locations:\n  - address: { street: Strada Exemplu 6, city: Testville }\n'
    const changed = { 'cities/testville/services/language-cafe.md': replacing(place, '') }
    expect(await card('language-cafe', 'en', changed)).toMatchObject({ remote: true })
  })

  test('shows the hours of its only place', async () => {
    const file = 'cities/testville/services/clinic.md'
    const alone = { [file]: (text: string) => text.replace(/ {2}- id: children\n[^]*?(?=phones:\n {2}- \{ number: "\+40264000103")/, '') }
    expect((await card('clinic', 'en', alone)).hours?.week[0]).toEqual([[480, 1200]])
  })

  test('shows no hours when its places have different ones', async () => {
    expect(await card('clinic')).not.toHaveProperty('hours')
  })

  test('shows the phone of its place when it has no other', async () => {
    const file = 'cities/testville/services/hospital.md'
    const changes = { [file]: replacing('precision: building', 'precision: building\n    phones:\n      - number: "+40264000110"') }
    expect((await card('hospital', 'en', changes)).phone).toEqual({ number: '+40264000110', display: '0264 000 110' })
  })

  test('is not there for a service that is not there, and the others keep their order', async () => {
    expect(ids(await (await readingIn('en')).cards(['hospital', 'castle', 'clinic']))).toEqual(['hospital', 'clinic'])
  })
})

describe('a guide', () => {
  test('has a step in the next language when the first lacks it', async () => {
    const { language, steps } = (await (await readingIn('ro')).guide('residence-permit'))!
    expect(language).toBe('ro')
    expect(steps['go']).toEqual({ title: 'Mergeți la birou', html: expect.stringContaining('Mergeți'), language: 'ro' })
    expect(steps['insure']).toEqual({ title: 'Insure yourself', html: '<p>You can join the health fund.</p>', language: 'en' })
  })

  test('has steps with any id in the language that has them', async () => {
    const changes = {
      'countries/testland/guides/residence-permit.md': (text: string) => `${text}\n## Hire a builder {#constructor}\n\nAsk.\n`,
    }
    const { steps } = (await (await readingIn('ro', changes)).guide('residence-permit'))!
    expect(steps['constructor']).toEqual({ title: 'Hire a builder', html: '<p>Ask.</p>', language: 'en' })
  })

  test("has its title in the office's language beside another", async () => {
    expect(await (await readingIn('ar')).guide('residence-permit')).toMatchObject({
      language: 'en',
      officeTitle: { text: 'Obțineți permisul de ședere', language: 'ro' },
    })
    expect(await (await readingIn('ro')).guide('residence-permit')).not.toHaveProperty('officeTitle')
  })

  test('has cards of the services its steps name', async () => {
    const { services } = (await (await readingIn('ar')).guide('first-steps'))!
    expect(Object.keys(services)).toEqual(['info-point', 'language-cafe'])
    expect(services['info-point']?.name.language).toBe('ar')
  })

  test("names the authorities that nobody plays in the reader's language", async () => {
    expect((await (await readingIn('ar')).guide('residence-permit'))!.authorities).toEqual({ 'health-fund': 'صندوق التأمين الصحي' })
    expect((await (await readingIn('en')).guide('first-steps'))!.authorities).toEqual({})
  })

  test('has the words of fees in the nearest language', async () => {
    const { notes } = (await (await readingIn('ro')).guide('residence-permit'))!
    expect(notes['steps.apply.fees.1']).toEqual({ text: 'The form', language: 'en' })
  })

  test('knows the languages it speaks', async () => {
    expect((await (await readingIn('ar')).guide('first-steps'))!.available).toEqual(['en', 'ro'])
  })
})

describe('a topic', () => {
  test('has first the services whose first topic it is', async () => {
    expect(ids((await (await readingIn('en')).topic('documents')).services)).toEqual(['registry-office', 'info-point'])
  })

  test('has first the services of which more is known, then by id', async () => {
    expect(ids((await (await readingIn('en')).topic('everyday')).services)).toEqual([
      'info-point',
      'swimming-pool',
      'food-bank',
      'helpline',
    ])
  })

  test('has guides in the order their authors gave them, its own apart from those it shares', async () => {
    const topic = async (more: Changes) => (await readingIn('en', more)).topic('everyday')
    const guides = async (more: Changes) => ids((await topic(more)).guides)
    const own = { 'countries/testland/guides/residence-permit.md': replacing('topic: documents', 'topic: everyday') }
    const shared = { 'countries/testland/guides/residence-permit.md': replacing('also: [labour]', 'also: [everyday]') }
    const later = { 'cities/testville/guides/first-steps.md': replacing('order: 1\n', 'order: 11\n') }
    expect(await guides(own)).toEqual(['first-steps', 'residence-permit'])
    expect(await guides({ ...own, ...later })).toEqual(['residence-permit', 'first-steps'])
    expect(await guides({ ...shared, ...later })).toEqual(['first-steps'])
    expect(ids((await topic(shared)).sharedGuides)).toEqual(['residence-permit'])
    expect(ids((await topic(own)).sharedGuides)).toEqual([])
  })

  test("has its notices in the reader's language", async () => {
    expect((await (await readingIn('ro')).topic('community')).notices).toMatchObject([
      { title: 'Târgul de iarnă', language: 'ro', translation: { by: 'person' }, facts: { event: { service: 'info-point' } } },
    ])
  })

  test('says how many steps a guide has', async () => {
    expect((await (await readingIn('en')).topic('documents')).guides).toMatchObject([
      { id: 'residence-permit', steps: 3, title: { language: 'en' } },
    ])
  })
})

test('the notices of the city are told in the source language when there is no other', async () => {
  const notices = await (await readingIn('ar')).notices()
  expect(notices.map(({ facts }) => facts.id)).toEqual(['2026-12-buses', '2026-12-market'])
  const notice = notices[1]
  expect(notice).toMatchObject({
    title: 'Winter market',
    language: 'en',
    html: '<p>Music and warm food. <strong>Entrance is free.</strong></p>',
  })
  expect(notice).not.toHaveProperty('translation')
})

test('a notice names the service that holds its event', async () => {
  const hostFor = async (language: string) => (await (await readingIn(language)).topic('community')).notices[0]?.host
  expect(await hostFor('en')).toEqual({
    id: 'info-point',
    name: { text: 'Testville Info Point', language: 'en' },
    street: 'Strada Exemplu 1',
  })
  const notices = await (await readingIn('ar')).notices()
  expect(notices.map(({ host }) => host?.name.language)).toEqual([undefined, 'ar'])
})

test("words of the glossary are explained in the reader's language, else in the source language", async () => {
  expect(await (await readingIn('ar')).terms()).toMatchObject([
    { language: 'en', facts: { term: 'ghișeu', language: 'ro' }, words: { word: 'desk' } },
    { language: 'ar', facts: { term: 'permis de ședere', language: 'ro' }, words: { word: 'تصريح الإقامة' } },
  ])
})

describe('the words of the office that a page explains', () => {
  const changes = {
    'countries/testland/guides/residence-permit.md': replacing('Begin early.', 'A *permis de ședere*. Begin early.'),
    'cities/testville/services/info-point.md': replacing('*listă de birouri*', '*ghișeu*'),
  }

  test("come with the page, in the reader's language, and no others", async () => {
    const { terms } = (await (await readingIn('ar', changes)).guide('residence-permit'))!
    expect(terms).toEqual({
      permis: {
        facts: { id: 'permis', term: 'permis de ședere', language: 'ro', guide: 'residence-permit' },
        words: { word: 'تصريح الإقامة', meaning: 'الورقة التي تسمح لك بالبقاء.', translation: { by: 'machine' } },
        language: 'ar',
      },
    })
  })

  test('come with a service too', async () => {
    expect(Object.keys((await (await readingIn('en', changes)).service('info-point'))!.terms)).toEqual(['ghiseu'])
  })

  test('come with a notice too', async () => {
    const market = { 'cities/testville/notices/2026-12-market.md': replacing('Music', 'Ask at the *ghișeu*. Music') }
    const notices = await (await readingIn('ar', market)).notices()
    expect(notices.flatMap(({ terms }) => Object.keys(terms))).toEqual(['ghiseu'])
  })

  test('are those of the words that are shown', async () => {
    expect((await (await readingIn('ar', changes)).service('info-point'))!.terms).toEqual({})
  })

  test('are none where the source does not have them', async () => {
    const { records } = await testville(changes)
    const source = memorySource(records.filter(({ key }) => !key.startsWith('term/')))
    expect((await contentReader(source, 'testville', ['en'], 'en').guide('residence-permit'))!.terms).toEqual({})
  })
})

describe('what a search has found', () => {
  test('becomes cards in the order of its keys', async () => {
    const found = await (await readingIn('ar')).found(['term/permis', 'service/clinic', 'guide/first-steps'])
    expect(found).toMatchObject([
      { kind: 'term', card: { language: 'ar' } },
      { kind: 'service', card: { id: 'clinic' } },
      { kind: 'guide', card: { id: 'first-steps' } },
    ])
  })

  test('is left out when it has gone since', async () => {
    expect(await (await readingIn('en')).found(['service/castle', 'notice/2026-12-market'])).toEqual([])
  })
})

describe('texts to search', () => {
  test("are those of the reader's, the source's and the office's language", async () => {
    const texts = await (await readingIn('ar')).searchTexts()
    const languages = (id: string) => texts.filter((text) => text.id === id).map(({ language }) => language)
    expect(languages('service/info-point')).toEqual(['ar', 'en', 'ro'])
    expect(languages('service/language-cafe')).toEqual(['en'])
    expect(languages('term/permis')).toEqual(['ar', 'en', 'ro'])
  })

  test('have other names, notes and the plain words of the text', async () => {
    const text = (await (await readingIn('en')).searchTexts()).find(({ id, language }) => id === 'service/info-point' && language === 'en')
    expect(text).toMatchObject({ title: 'Testville Info Point', keywords: ['The Info Point', 'help', 'questions'] })
    expect(text?.body).toContain('The lift is broken.')
    expect(text?.body).toContain('listă de birouri')
    expect(text?.body).not.toMatch(/[<>]/)
  })

  test('have the steps of guides', async () => {
    const text = (await (await readingIn('en')).searchTexts()).find(
      ({ id, language }) => id === 'guide/residence-permit' && language === 'en',
    )
    expect(text?.body).toContain('Apply online')
    expect(text?.body).toContain('join the health fund')
  })

  test("have the office's word with its meaning", async () => {
    const text = (await (await readingIn('en')).searchTexts()).find(({ id }) => id === 'term/permis')
    expect(text).toMatchObject({ title: 'permis de ședere residence permit', keywords: ['permit'], body: 'The paper that lets you stay.' })
  })
})

test('how fresh the directory is can be told', async () => {
  const { services, guides, unconfirmed, checkedOn } = await (await readingIn('en')).freshness()
  expect({ services, guides, unconfirmed }).toEqual({ services: 10, guides: 2, unconfirmed: 11 })
  expect([...checkedOn].sort()).toEqual(['2020-01-15', '2026-11-01'])
})
