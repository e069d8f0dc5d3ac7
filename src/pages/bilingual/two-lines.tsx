import type { ReactNode } from 'react'
import type { Said } from '#content/spoken.ts'
import { directionOf } from '#i18n/languages.ts'
import type { Pair } from './pair.ts'

/** Words that carry their language and direction, whatever surrounds them. */
export function InItsLanguage({
  said,
  as: Tag = 'span',
  className,
}: {
  said: Said
  as?: 'span' | 'p' | 'h1' | 'h2'
  className?: string | undefined
}) {
  return (
    <Tag className={className} lang={said.language} dir={directionOf(said.language)}>
      {said.text}
    </Tag>
  )
}

/** The office's line, and under it the reader's; one line when both are the same words. */
export function TwoLines({
  pair,
  theirs,
  mine,
  as,
}: {
  pair: Pair
  theirs?: string | undefined
  mine?: string | undefined
  as?: 'h2'
}): ReactNode {
  const same = pair.theirs.text === pair.mine.text
  return (
    <>
      <InItsLanguage said={pair.theirs} as={as ?? 'p'} className={theirs} />
      {!same && <InItsLanguage said={pair.mine} as="p" className={mine} />}
    </>
  )
}
