import { useEffect, useState } from 'react'
import { type Layout, latin } from './layout.ts'

/** The languages that are not here write Latin letters without others, or, as Chinese, cannot be written by keys alone. */
const files = import.meta.glob<Layout>('./layouts/*.ts', { import: 'layout' })

/** Fetches the keys of a language. Throws when they cannot come. */
export async function loadLayout(language: string): Promise<Layout> {
  return (await files[`./layouts/${language}.ts`]?.()) ?? latin
}

/** The keys of a language; Latin ones until these are here, and where they cannot come. */
export function useLayout(language: string): Layout {
  const [layout, setLayout] = useState(latin)
  useEffect(() => {
    let wanted = true
    void loadLayout(language).then(
      (loaded) => wanted && setLayout(loaded),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [language])
  return layout
}
