/** Whether this browser can serve a desk at all. */
import type { DeskStore } from '#store/desk.ts'
import { canMarkDesk } from '#store/desk-mark.ts'

/** Whether what is written here can be read again. */
export async function keepsAnything(store: DeskStore): Promise<boolean> {
  try {
    await store.write('try', 'kept')
    const kept = (await store.read('try')) === 'kept'
    await store.remove('try')
    return kept && canMarkDesk()
  } catch {
    return false
  }
}

/** Asks the browser to delete nothing by itself; whether it has promised. */
export async function askForPromise(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false
}
