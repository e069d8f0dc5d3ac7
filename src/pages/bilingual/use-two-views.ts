import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ContentReader } from '#content/reader.ts'
import type { CityFrame, GuideView, ServiceView } from '#content/views.ts'
import { useContentOf } from '../frame/content-of.ts'
import { type Pair, type Speakers, saidBoth } from './pair.ts'
import type { TwoViews } from './service-blocks.ts'
import { speakerOf } from './speaker.ts'

export type PageInTwo = { key: string } & ({ service: TwoViews<ServiceView> } | { guide: TwoViews<GuideView> })

export interface InTwoLanguages {
  speakers: Speakers
  /** The name of the city. */
  cities?: Pair | undefined
  pages: PageInTwo[]
}

/** These pages of a city, and all words around them, in the reader's language (`mine`, else that of the page) and a second one; `missing` when they cannot come. */
export function useTwoViews(city: string, keys: readonly string[], second: string, mine?: string): InTwoLanguages | 'missing' | undefined {
  const { language: ofThePage } = useTranslation().i18n
  const contentOf = useContentOf()
  const [loaded, setLoaded] = useState<{ of: string; as: InTwoLanguages | 'missing' }>()
  const wanted = [mine ?? ofThePage, second, city, ...keys].join(' ')
  useEffect(() => {
    let current = true
    const [my, their, of, ...pages] = wanted.split(' ') as [string, string, string, ...string[]]
    const load = async (): Promise<InTwoLanguages> => {
      const [mySpeaker, theirSpeaker, myContent, theirContent] = await Promise.all([
        speakerOf(my),
        speakerOf(their),
        contentOf(of, my),
        contentOf(of, their),
      ])
      const found = await Promise.all(pages.map((key) => pageInTwo(key, myContent, theirContent)))
      const [myCity, theirCity] = await Promise.all([myContent?.frame(), theirContent?.frame()])
      const cities = myCity && theirCity && saidBoth(nameOf(theirCity), nameOf(myCity))
      return { cities, speakers: { mine: mySpeaker, theirs: theirSpeaker }, pages: found.filter((page) => page !== undefined) }
    }
    const show = (as: InTwoLanguages | 'missing') => current && setLoaded({ of: wanted, as })
    load().then(show, () => show('missing'))
    return () => {
      current = false
    }
  }, [contentOf, wanted])
  return loaded?.of === wanted ? loaded.as : undefined
}

function nameOf({ name, nameLanguage }: CityFrame) {
  return { text: name, language: nameLanguage }
}

async function pageInTwo(key: string, mine?: ContentReader, theirs?: ContentReader): Promise<PageInTwo | undefined> {
  const [kind, id] = key.split('/') as [string, string]
  if (kind === 'service') {
    const [my, their] = await Promise.all([mine?.service(id), theirs?.service(id)])
    return my && their && { key, service: { mine: my, theirs: their } }
  }
  const [my, their] = await Promise.all([mine?.guide(id), theirs?.guide(id)])
  return my && their && { key, guide: { mine: my, theirs: their } }
}
