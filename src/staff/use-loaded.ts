import { useEffect, useState } from 'react'

export type Loaded<T> = { is: 'loading' } | { is: 'here'; value: T } | { is: 'missing' }

/** What `load` brings; it is called again when it is another function. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ of: typeof load; loaded: Loaded<T> }>({ of: load, loaded: { is: 'loading' } })
  useEffect(() => {
    let wanted = true
    const tell = (loaded: Loaded<T>) => wanted && setState({ of: load, loaded })
    load().then(
      (value) => tell({ is: 'here', value }),
      () => tell({ is: 'missing' }),
    )
    return () => {
      wanted = false
    }
  }, [load])
  return state.of === load ? state.loaded : { is: 'loading' }
}
