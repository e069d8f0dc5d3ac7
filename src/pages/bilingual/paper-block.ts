import type { Paper } from '#content/records/parts.ts'
import { code } from '#i18n/format.ts'
import type { Block, Row } from './block.ts'
import { both, type Speakers } from './pair.ts'
import { paperWords } from './paper-words.ts'

/** What to bring, each paper once, with a box: for everybody first, then by situation; nothing when nothing is to be brought. */
export function paperBlock(papers: readonly Paper[], speakers: Speakers): Block[] {
  const different = [...new Map(papers.map((paper) => [JSON.stringify(paper), paper])).values()]
  if (different.length === 0) return []
  const rows = [undefined, ...new Set(different.flatMap((paper) => paper.if ?? []))].flatMap((situation): Row[] => {
    const those = different.filter((paper) => paper.if === situation)
    const heading = situation && { ...both(speakers, ({ t }) => code(t, `situation.${situation}`)), fact: { heading: true as const } }
    return [
      ...(heading ? [heading] : []),
      ...those.map((paper) => ({ ...both(speakers, ({ t }) => paperWords(paper, t)), fact: { box: true as const } })),
    ]
  })
  return [{ title: both(speakers, ({ t }) => t('service.bring')), rows }]
}
