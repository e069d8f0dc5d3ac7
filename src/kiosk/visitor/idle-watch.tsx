import { useDeskWork } from '../desk.ts'
import { useIdle } from '../use-idle.ts'
import { IdleWarning } from './idle-warning.tsx'

/** Asks a visitor who touches nothing whether they are still there, and forgets them when they are not. */
export function IdleWatch() {
  const { settings, finish } = useDeskWork()
  const { warnAfter, resetAfter } = settings
  const { state, stay } = useIdle({ warnAfter, resetAfter, fromTheStart: true }, finish)
  if (state.is !== 'warning') return null
  return <IdleWarning secondsLeft={state.secondsLeft} seconds={resetAfter - warnAfter} onStay={stay} onFinish={finish} />
}
