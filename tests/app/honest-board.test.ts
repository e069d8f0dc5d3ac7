import { expect, test } from 'vitest'
import { honestBoard } from '#app/honest-board.ts'
import { createStatusBoard } from '#sync/status.ts'

const saved = { is: 'saved', version: 1, checkedAt: 2, bytes: 300 } as const

test('a saved city is still being saved until the app around it is kept', async () => {
  const shown = createStatusBoard()
  let tellKept: (kept: boolean) => void = () => {}
  const kept = new Promise<boolean>((resolve) => {
    tellKept = resolve
  })
  const board = honestBoard(shown, kept)
  board.set('testville', saved)
  expect(board.get('testville')).toEqual(saved)
  expect(shown.get('testville')).toEqual({ is: 'saving', loaded: 300, total: 300 })

  tellKept(true)
  await kept
  expect(shown.get('testville')).toEqual(saved)
})

test('where the app cannot be kept, a city does not count as saved', async () => {
  const shown = createStatusBoard()
  const board = honestBoard(shown, Promise.resolve(false))
  await Promise.resolve()
  board.set('testville', saved)
  expect(shown.get('testville')).toEqual({ is: 'not-saved', trouble: 'storage-denied' })
  expect(board.get('elsewhere')).toEqual({ is: 'unknown' })
})
