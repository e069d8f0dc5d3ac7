import { useState } from 'react'
import type { Box } from '#content/box.ts'
import type { Point } from '#content/distance.ts'
import { type Judgement, judge, samePlace, sorted, type Typed, typedOf } from './typed-position.ts'

export interface TypedFields {
  typed: Typed
  judgement: Judgement
  /** Somebody is at the fields: what they have not finished is not wrong yet. */
  writing: boolean
  setWriting: (writing: boolean) => void
  /** Takes these texts into the fields, and the position they say, if it may be one of the city. */
  take: (typed: Typed) => void
  /** Gives each number its own field. */
  sort: () => void
}

/** What stands in the two fields, in step with the value outside. A text that is no position yet never changes the value. */
export function useTyped(
  value: Point | undefined,
  box: Box,
  onChange: (position: [longitude: number, latitude: number] | undefined) => void,
): TypedFields {
  const [typed, setTyped] = useState(() => typedOf(value))
  const [seen, setSeen] = useState(value)
  const [writing, setWriting] = useState(false)
  const judgement = judge(typed, box)
  if (!samePlace(seen, value)) {
    setSeen(value)
    if (!writing && !samePlace(positionIn(judgement), value)) setTyped(typedOf(value))
  }
  const take = (next: Typed) => {
    setTyped(next)
    const judged = judge(next, box)
    if (judged.is !== 'inside' && judged.is !== 'empty') return
    const position = positionIn(judged)
    if (!samePlace(position, value)) onChange(position && [...position])
  }
  return { typed, judgement, writing, setWriting, take, sort: () => take(sorted(typed)) }
}

function positionIn(judgement: Judgement): Point | undefined {
  return judgement.is === 'inside' ? judgement.position : undefined
}
