import { describe, expect, test } from 'vitest'
import { parseGuideTranslation, parseNoticeTranslation, parseServiceTranslation } from '#content/compile/parse-translation.ts'
import { place, replacing } from '../../fixtures/testville.ts'

const MARK = '0123456789ab'
const source = { mark: MARK, noteNames: ['alert', 'phones.+40264000103', 'locations.1.hint'] }

const clinic = `---
name: Clinica
summary: Medici pentru toți.
keywords: [medic]
notes:
  alert: Ne-am mutat.
  phones.+40264000103: Recepție
doubts:
  - Fără dată.
translation: { of: "${MARK}", by: person }
---

Sunați la [recepție](service:info-point).
`

describe('a service in another language', () => {
  const parse = (text: string) => parseServiceTranslation('clinic.ro.md', text, source, place)

  test('has words only', () => {
    expect(parse(clinic)).toEqual({
      value: {
        name: 'Clinica',
        summary: 'Medici pentru toți.',
        keywords: ['medic'],
        notes: { alert: 'Ne-am mutat.', 'phones.+40264000103': 'Recepție' },
        doubts: ['Fără dată.'],
        html: '<p>Sunați la <a href="../service/info-point">recepție</a>.</p>',
        translation: { by: 'person' },
      },
      links: [{ key: 'service/info-point', line: 13 }],
      problems: [],
    })
  })

  test('is stale when its mark no longer fits', () => {
    expect(parse(replacing(MARK, 'ba9876543210')(clinic)).value?.translation).toEqual({ by: 'person', stale: true })
  })

  test.each(['opening_hours: 24/7', 'phones: []', 'topics: [health]', 'status: closed', 'sources: []'])(
    'with the fact "%s" is refused',
    (fact) => {
      const field = fact.split(':')[0]!
      const { value, problems } = parse(replacing('keywords:', `${fact}\nkeywords:`)(clinic))
      expect(value).toBeUndefined()
      expect(problems).toEqual([
        {
          file: 'clinic.ro.md',
          line: 4,
          field,
          message: `"${field}" is a fact. Facts stand once, in the source file; this file has words only. Remove it here.`,
        },
      ])
    },
  )

  test('with a field that is not even a fact is refused as a mistyped one', () => {
    expect(parse(replacing('summary:', 'sumary:')(clinic)).problems).toContainEqual({
      file: 'clinic.ro.md',
      line: 3,
      field: 'sumary',
      message: 'There is no field "sumary" here. Did you mean "summary"?',
    })
  })

  test('with words for a fact that has none is refused', () => {
    expect(parse(replacing('  alert:', '  locations.2.hint:')(clinic)).problems).toEqual([
      {
        file: 'clinic.ro.md',
        line: 6,
        field: 'notes.locations.2.hint',
        message: 'The source has no words named "locations.2.hint". It has: alert, phones.+40264000103, locations.1.hint.',
      },
    ])
  })

  test('with words for facts is refused when the source has no such words at all', () => {
    const { problems } = parseServiceTranslation('clinic.ro.md', clinic, { mark: MARK, noteNames: [] }, place)
    expect(problems.map(({ message }) => message)).toContain('The source has no words named "alert". It has: none.')
  })

  test.each([
    ['no mark', `of: "${MARK}", `, '', 'translation.of', 'This field is missing.'],
    ['a mark of another form', MARK, 'yesterday', 'translation.of', 'Run "npm run content:stamp -- <this file>"'],
    ['an unknown translator', 'by: person', 'by: cousin', 'translation.by', 'Write one of: machine, person, reviewed.'],
  ])('with %s is refused', (_, from, to, field, message) => {
    expect(parse(replacing(from, to)(clinic)).problems).toEqual([
      { file: 'clinic.ro.md', line: 10, field, message: expect.stringContaining(message) },
    ])
  })

  test('with headings is refused', () => {
    expect(parse(`${clinic}\n## Pași {#pasi}\n`).problems).toEqual([
      { file: 'clinic.ro.md', line: 15, message: 'The source text has no headings. Write paragraphs or a list.' },
    ])
  })

  test('with HTML is refused', () => {
    expect(parse(`${clinic}\n<b>Sunați</b>\n`).problems).toContainEqual({
      file: 'clinic.ro.md',
      line: 15,
      message: expect.stringContaining('HTML cannot be used here.'),
    })
  })

  test('without fields is refused', () => {
    expect(parse('Sunați.')).toEqual({
      links: [],
      problems: [{ file: 'clinic.ro.md', line: 1, message: expect.stringContaining('Start the file with its fields') }],
    })
  })

  test('tells all its problems at once', () => {
    const text = replacing('keywords:', 'cost: free\nkeywords:')(`${clinic}\n<b>Sunați</b>\n`)
    expect(new Set(parse(text).problems.map(({ line }) => line))).toEqual(new Set([4, 16]))
  })
})

describe('a guide in another language', () => {
  const permit = `---
title: Permisul
summary: Pentru cei care stau.
notes:
  steps.apply.fees.1: Formularul
translation: { of: "${MARK}", by: machine }
---

Începeți devreme.

## Cereți online {#apply}

Faceți un cont.
`
  const guide = { mark: MARK, noteNames: ['steps.apply.fees.1'], steps: ['apply', 'go'] }
  const parse = (text: string) => parseGuideTranslation('permit.ro.md', text, guide, place)

  test('has the words of the steps it translates', () => {
    expect(parse(permit)).toEqual({
      value: {
        title: 'Permisul',
        summary: 'Pentru cei care stau.',
        keywords: [],
        notes: { 'steps.apply.fees.1': 'Formularul' },
        doubts: [],
        intro: '<p>Începeți devreme.</p>',
        steps: { apply: { title: 'Cereți online', html: '<p>Faceți un cont.</p>' } },
        translation: { by: 'machine' },
      },
      links: [],
      problems: [],
    })
  })

  test('with a step that the source has not is refused', () => {
    expect(parse(`${permit}\n## Așteptați {#wait}\n`).problems).toEqual([
      { file: 'permit.ro.md', line: 15, message: 'The source has no step "wait". Its steps are: apply, go.' },
    ])
  })

  test('with the same step twice is refused', () => {
    expect(parse(`${permit}\n## Cereți iar {#apply}\n`).problems).toEqual([
      { file: 'permit.ro.md', line: 15, message: 'Two headings have the id "apply". Give each its own.' },
    ])
  })

  test('with facts of steps is refused', () => {
    expect(parse(replacing('notes:', 'steps: {}\nnotes:')(permit)).problems).toMatchObject([
      { line: 4, field: 'steps', message: expect.stringContaining('is a fact') },
    ])
  })
})

describe('a notice in another language', () => {
  const market = `---\ntitle: Târg\ntranslation: { of: "${MARK}", by: reviewed }\n---\n\nMuzică.\n`
  const parse = (text: string) => parseNoticeTranslation('market.ro.md', text, { mark: MARK, noteNames: [] }, place)

  test('has a title and a text', () => {
    expect(parse(market)).toEqual({
      value: { title: 'Târg', html: '<p>Muzică.</p>', translation: { by: 'reviewed' } },
      links: [],
      problems: [],
    })
  })

  test('with days is refused', () => {
    expect(parse(replacing('title:', 'from: 2026-11-20\ntitle:')(market)).problems).toMatchObject([
      { line: 2, field: 'from', message: expect.stringContaining('is a fact') },
    ])
  })
})
