/** A board that tells "saved" only when the app around the city is kept too: a city alone does not open without internet. */
import type { CityStatus, StatusBoard } from '#sync/status.ts'

/** What is set here is shown on `board`; what is saved counts as still being saved until `appKept` has an answer. */
export function honestBoard(board: StatusBoard, appKept: Promise<boolean>): StatusBoard {
  const statuses = new Map<string, CityStatus>()
  let kept: boolean | undefined
  const shown = (status: CityStatus): CityStatus => {
    if (status.is !== 'saved' || kept) return status
    return kept === undefined ? { is: 'saving', loaded: status.bytes, total: status.bytes } : { is: 'not-saved', trouble: 'storage-denied' }
  }
  void appKept.then((answer) => {
    kept = answer
    for (const [city, status] of statuses) board.set(city, shown(status))
  })
  return {
    get: (city) => statuses.get(city) ?? { is: 'unknown' },
    set(city, status) {
      statuses.set(city, status)
      board.set(city, shown(status))
    },
    watch: board.watch,
  }
}
