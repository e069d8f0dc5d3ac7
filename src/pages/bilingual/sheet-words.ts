/** What stands on the sheet of some pages of a city. */
import type { Trust } from '#content/records/parts.ts'
import type { CityFrame } from '#content/views.ts'
import { code, formatDay } from '#i18n/format.ts'
import type { Block } from './block.ts'
import { guideBlocks } from './guide-blocks.ts'
import { both, type Pair, type Speakers, saidBoth } from './pair.ts'
import { serviceBlocks } from './service-blocks.ts'
import type { SheetWords } from './sheet.tsx'
import type { InTwoLanguages, PageInTwo } from './use-two-views.ts'
import type { WeekOf } from './week-of.ts'

/** A step with its day, as a plan hands it in: `residence-permit/apply-online`. */
export interface DatedStep {
  key: string
  day?: string
}

interface Options {
  city: CityFrame
  /** Where the page or the list is found; nowhere from a desk without a site on the internet. */
  url: string | undefined
  /** The day of the directory, when it is known. */
  day: string | undefined
  /** The heading of a sheet of several pages, or of a plan. */
  heading: 'list' | 'plan'
  /** Hours as they are now. */
  week: WeekOf
  /** Only these steps of the guides, in this order. */
  steps?: readonly DatedStep[] | undefined
  /** What the desk puts on it, in this order, and what its own lines are called. */
  items?: readonly SheetItem[]
  written?: Pair
}

/** A page, or some steps of a guide; or a line that somebody at the desk typed. */
export type SheetItem = { page: string; steps: readonly string[] } | { line: string }

export function sheetWords({ pages, speakers, cities }: InTwoLanguages, options: Options): SheetWords {
  const { city, url, day, steps } = options
  const single = pages.length === 1 && !steps ? pages[0] : undefined
  const name = { text: city.name, language: city.nameLanguage }
  return {
    city: cities ?? saidBoth(name, name),
    title: single ? titleOf(single) : both(speakers, ({ own }) => own(options.heading === 'plan' ? 'plan.title' : 'sheet.list')),
    ...(url && { code: { url, lead: both(speakers, ({ own }) => own(single ? 'sheet.scan' : 'sheet.scanList')) } }),
    blocks: steps ? planBlocks(pages, steps, speakers) : itemBlocks(pages, speakers, options),
    appointment: both(speakers, ({ own }) => own('sheet.appointment')),
    ...(pages.some((page) => !trustOf(page).confirmedBy) && { warning: both(speakers, ({ own }) => own('sheet.notConfirmed')) }),
    foot: footOf(pages, speakers, day),
  }
}

function titleOf(page: PageInTwo): Pair {
  if ('service' in page) {
    const { theirs, mine } = page.service
    return saidBoth({ text: theirs.words.name, language: theirs.language }, { text: mine.words.name, language: mine.language })
  }
  const { theirs, mine } = page.guide
  return saidBoth({ text: theirs.words.title, language: theirs.language }, { text: mine.words.title, language: mine.language })
}

/** The pages as they come, or in the order of the desk, its own lines among them. */
function itemBlocks(pages: readonly PageInTwo[], speakers: Speakers, { week, items, written }: Options): Block[] {
  const wanted = items ?? pages.map(({ key }): SheetItem => ({ page: key, steps: [] }))
  return wanted.flatMap((item, index): Block[] => {
    if ('line' in item) {
      const before = wanted[index - 1]
      return before && 'line' in before ? [] : [{ ...(written && { title: written }), rows: [], written: linesFrom(wanted, index) }]
    }
    const page = pages.find(({ key }) => key === item.page)
    return page ? withNote(page, speakers, blocksOf(page, speakers, week, pages.length === 1, item.steps)) : []
  })
}

/** Lines that follow one another stand under one heading. */
function linesFrom(items: readonly SheetItem[], first: number): string[] {
  const end = items.findIndex((item, index) => index > first && !('line' in item))
  return items.slice(first, end === -1 ? undefined : end).flatMap((item) => ('line' in item ? [item.line] : []))
}

/** Whoever gets other words than those of their language is told which. */
function withNote(page: PageInTwo, speakers: Speakers, blocks: Block[]): Block[] {
  const views = 'service' in page ? page.service : page.guide
  const noteFor = (name: 'theirs' | 'mine') => {
    const [speaker, { language }] = [speakers[name], views[name]]
    const text = language === speaker.language ? '' : speaker.t('language.fallback', { language: code(speaker.t, `language.${language}`) })
    return { text, language: speaker.language }
  }
  const note = saidBoth(noteFor('theirs'), noteFor('mine'))
  if (note.theirs.text === '' && note.mine.text === '') return blocks
  return blocks.map((block, index) => (index === 0 ? { ...block, note } : block))
}

/** Alone a page says all; among others a place says where and when, and a guide its steps, with the papers to those that were chosen. */
function blocksOf(page: PageInTwo, speakers: Speakers, week: WeekOf, alone: boolean, chosen: readonly string[]): Block[] {
  const blocks = 'service' in page ? serviceBlocks(page.service, speakers, week) : guideBlocks(page.guide, speakers, chosen)
  // The heading of the sheet has the name of the page.
  if (alone)
    return 'service' in page ? blocks.map(({ title, rows }, index) => (index === 0 || !title ? { rows } : { title, rows })) : blocks
  if ('service' in page) return blocks.slice(0, 1)
  const steps = blocks.slice(-1).map((block) => ({ ...block, title: titleOf(page) }))
  return chosen.length > 0 ? [...steps, ...blocks.slice(0, -1)] : steps
}

/** The steps of a plan under the titles of their guides, those with a day first, as they come. */
function planBlocks(pages: readonly PageInTwo[], steps: readonly DatedStep[], speakers: Speakers): Block[] {
  return pages.flatMap((page) => {
    if (!('guide' in page)) return []
    const { theirs, mine } = page.guide
    const rows = steps.flatMap(({ key, day }) => {
      const [guide, id = ''] = key.split('/')
      const [their, my] = [theirs.steps[id], mine.steps[id]]
      if (guide !== mine.facts.id || !their || !my) return []
      const words = saidBoth({ text: their.title, language: their.language }, { text: my.title, language: my.language })
      const fact = day ? { day: both(speakers, ({ t, own }) => own('sheet.by', { day: formatDay(t, day) })) } : { box: true as const }
      return [{ ...words, fact }]
    })
    return rows.length > 0 ? [{ title: titleOf(page), rows }] : []
  })
}

function footOf(pages: readonly PageInTwo[], speakers: Speakers, day: string | undefined): Pair[] {
  const trusts = pages.map(trustOf)
  const [first] = trusts
  const translated = pages.some((page) =>
    Object.values('service' in page ? page.service : page.guide).some(({ words }) => words.translation?.by === 'machine'),
  )
  return [
    ...(trusts.length === 1 && first
      ? [
          both(speakers, ({ t }) =>
            t(`trust.checked_${first.checked.how}`, { date: formatDay(t, first.checked.on), count: first.sources.length }),
          ),
        ]
      : []),
    ...(day ? [both(speakers, ({ t, own }) => own('sheet.date', { date: formatDay(t, day) }))] : []),
    ...(translated ? [both(speakers, ({ own }) => own('sheet.machine'))] : []),
    both(speakers, ({ t }) => t('home.emergency')),
  ]
}

function trustOf(page: PageInTwo): Trust {
  return 'service' in page ? page.service.mine.facts.trust : page.guide.mine.facts.trust
}
