/** What the app hands to the reception desk. */
import type { ComponentType } from 'react'
import type { Hours } from '#content/records/parts.ts'
import type { CityFrame, FoundCard, ServiceCard } from '#content/views.ts'
import type { IconName } from '#ui/icon-name.ts'
import type { Item } from './basket.ts'

export interface ReceptionWork {
  /** Searches a city for a reader of this language. */
  find: (city: string, language: string, query: string) => Promise<readonly FoundCard[]>
  /** Where a phone finds these pages on the internet; none where the desk knows of no site there. */
  linkTo: (city: string, language: string, keys: readonly string[]) => string | undefined
  topicIcons: Record<string, IconName>
  OpenNow: ComponentType<{ hours: Hours | undefined; status: ServiceCard['status']; city: CityFrame }>
  /** The sheet as it will be printed; as long as it stands, printing prints it. */
  BilingualSheet: ComponentType<SheetProps>
}

export interface SheetProps {
  city: CityFrame
  items: readonly Item[]
  /** The visitor's language, and the one beside it. */
  mine: string
  theirs: string
  paper: 'a4' | 'receipt'
  url: string | undefined
}
