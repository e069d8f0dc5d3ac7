import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FileKind, formOf, IS_CURRENT, LANGUAGE, ORIGINAL, TRANSLATED_BY, textOf } from '#staff/editor/page-form.ts'

const FOLDER = 'content'

/** Every file of the directory that the editor opens. */
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).flatMap((name): { name: string; kind: FileKind }[] => {
  const kind = /\/(service|guide|notice)s\/[^/]+\.md$/.exec(name)?.[1] ?? /\/(city|country|glossary)\.yaml$/.exec(name)?.[1]
  return kind ? [{ name, kind: kind as FileKind }] : []
})

describe('a file as a form', () => {
  it('is the same file when nothing was changed, for every file of the directory', () => {
    expect(files.length).toBeGreaterThan(1000)
    for (const { name, kind } of files) {
      const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
      expect(textOf(kind, formOf(kind, text.trim())), name).toBe(text)
    }
  })

  it('is the same file when the editor fills empty fields with nothing', () => {
    const service = read('cities/cluj-napoca/services/igi-cluj.md')
    const form = {
      ...formOf('service', service),
      email: '',
      hidden: false,
      fees: [],
      alert: { text: '', from: '', until: '' },
      wheelchair: null,
    }
    expect(textOf('service', form)).toBe(service)
  })

  it('has one changed line when one field was changed', () => {
    const before = read('cities/cluj-napoca/services/igi-cluj.md')
    const after = textOf('service', { ...formOf('service', before), opening_hours: 'Mo-Fr 09:00-12:00' })
    expect(changedLines(before, after)).toEqual(['opening_hours: "Mo-Fr 09:00-12:00"'])
  })

  it('keeps the notes that authors leave in a file', () => {
    const before = '---\nname: A # as on the door\n# asked twice\nphones:\n  - number: "+40264555656"\nkind: public\n---\n\nText.\n'
    const after = textOf('service', { ...formOf('service', before), phones: [{ number: '+40264555657' }] })
    expect(after).toBe(before.replace('555656', '555657'))
  })

  it('takes positions, codes and papers from fields that show them as a whole', () => {
    const before = read('cities/cluj-napoca/services/igi-cluj.md')
    const form = formOf('service', before)
    expect(form['for']).toBe('["workers","students","families"]')
    const after = textOf('service', { ...form, for: '["workers"]', bring: '["passport",{"document":"visa","form":"copy"}]' })
    expect(formOf('service', after)).toMatchObject({ for: '["workers"]', bring: '["passport",{"document":"visa","form":"copy"}]' })
  })

  it('leaves out what has been emptied', () => {
    const before = read('cities/cluj-napoca/services/igi-cluj.md')
    const after = textOf('service', { ...formOf('service', before), website: '', bring: '[]' })
    expect(after).not.toContain('\nwebsite:')
    expect(after).not.toContain('\nbring:')
  })

  it('changes the text below the fields, and nothing above it', () => {
    const before = read('cities/cluj-napoca/services/igi-cluj.md')
    const after = textOf('service', { ...formOf('service', before), body: 'New words.\n' })
    expect(after).toBe(`${before.slice(0, before.lastIndexOf('\n---\n'))}\n---\n\nNew words.\n`)
  })

  it('names the steps of a guide, with their facts', () => {
    const before = read('countries/ro/guides/residence-permit.md')
    const form = formOf('guide', before)
    const steps = form['steps'] as { id: string; services?: string[] }[]
    expect(steps.map(({ id }) => id)).toContain('apply-online')
    const moved = steps.map((step) => (step.id === 'collect-permit' ? { ...step, services: ['tax-office'] } : step))
    expect(changedLines(before, textOf('guide', { ...form, steps: moved }))).toEqual(['    services: [tax-office]'])
  })
})

describe('words in another language as a form', () => {
  const before = read('cities/cluj-napoca/services/igi-cluj.ro.md')

  it('hold no mark, and keep it in the file', () => {
    const form = formOf('service', before)
    expect(form).not.toHaveProperty('translation')
    expect(JSON.stringify({ ...form, [ORIGINAL]: '' })).not.toContain('85a9062ae630')
    expect(changedLines(before, textOf('service', { ...form, name: 'Imigrări Cluj' }))).toEqual(['name: Imigrări Cluj'])
  })

  it('are marked as new when somebody says that they say what the source says now', () => {
    const form = { ...formOf('service', before), [IS_CURRENT]: true, [TRANSLATED_BY]: 'reviewed' }
    expect(changedLines(before, textOf('service', form))).toEqual(['translation: { of: "000000000000", by: reviewed }'])
  })

  it('hold notes of facts by the name of the fact', () => {
    const form = formOf('service', before)
    expect(form['notes']).toEqual([{ fact: 'opening_hours', words: expect.stringContaining('depuneți cererea') }])
    const after = textOf('service', { ...form, notes: [{ fact: 'opening_hours', words: 'Dimineața.' }] })
    expect(changedLines(before, after)).toEqual(['  opening_hours: "Dimineața."'])
  })

  it('begin as a file of their own', () => {
    const text = textOf('service', { [LANGUAGE]: 'uk', name: 'Назва', summary: 'Про що.', [TRANSLATED_BY]: 'person', body: 'Текст.' })
    expect(text).toBe('---\nname: Назва\nsummary: Про що.\ntranslation: { of: "000000000000", by: person }\n---\n\nТекст.\n')
  })
})

describe('a new page', () => {
  it('is written in the order of the schema', () => {
    const text = textOf('service', {
      [LANGUAGE]: 'en',
      checked: { on: '2026-11-22', how: 'phone' },
      kind: 'public',
      topics: '["health"]',
      summary: 'Help.',
      name: 'Clinic',
      confidence: 'low',
      body: '',
    })
    expect(text).toBe(
      '---\nname: Clinic\nsummary: Help.\ntopics: [health]\nkind: public\nchecked: { on: 2026-11-22, how: phone }\nconfidence: low\n---\n',
    )
  })
})

function read(name: string): string {
  return readFileSync(`${FOLDER}/${name}`, 'utf8')
}

/** The lines of the second text that the first does not have. */
function changedLines(before: string, after: string): string[] {
  const old = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !old.has(line))
}
