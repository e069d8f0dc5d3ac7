import { useEffect, useState } from 'react'

export type Loaded<T> = { is: 'loading' } | { is: 'failed' } | { is: 'done'; value: T }

/** What a function brings; the answer of an earlier one is dropped. The function changes only when something else is wanted. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ of: () => Promise<T>; as: Loaded<T> }>()
  useEffect(() => {
    let current = true
    const show = (as: Loaded<T>) => current && setState({ of: load, as })
    load().then(
      (value) => show({ is: 'done', value }),
      () => show({ is: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [load])
  return state?.of === load ? state.as : { is: 'loading' }
}
