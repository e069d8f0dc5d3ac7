import { useTranslation } from 'react-i18next'
import type { StoredPlan } from '#plan/stored-plan.ts'
import { unpackPlan } from '#plan/transfer.ts'
import { Button } from '#ui/button.tsx'
import { Note } from '#ui/note.tsx'
import { Section } from '#ui/section.tsx'
import { useDeviceWord } from '../frame/device.ts'
import { isMade, type MyPlan } from '../frame/use-my-plan.ts'
import styles from './plan-page.module.css'

/** A plan that came in the address, from the QR code of another phone. Nothing is replaced unasked. */
export function IncomingPlan({ mine, packed, onDone }: { mine: MyPlan; packed: string; onDone: (taken: boolean) => void }) {
  const { t: own } = useTranslation('personal')
  const plan = unpackPlan(packed)
  if (plan) return <TakePlan mine={mine} plan={plan} onDone={onDone} />
  return (
    <>
      <div className={styles['part']}>
        <Note icon="circle-alert" tone="lamp">
          <p>{own('plan.badCode')}</p>
        </Note>
      </div>
      <div className={styles['actions']}>
        <Button look="second" onClick={() => onDone(false)}>
          {own('plan.toPlan')}
        </Button>
      </div>
    </>
  )
}

/** Asks before a plan takes the place of the one that is here. */
export function TakePlan({ mine, plan, onDone }: { mine: MyPlan; plan: StoredPlan; onDone: (taken: boolean) => void }) {
  const { t: own } = useTranslation('personal')
  const word = useDeviceWord()
  const take = () => {
    mine.change(() => plan)
    onDone(true)
  }
  return (
    <Section title={own('plan.comeTitle')}>
      <p>{own(isMade(mine.plan) ? 'plan.replace' : 'plan.keep', { context: word })}</p>
      <div className={styles['actions']}>
        <Button onClick={take}>{own('plan.replaceYes')}</Button>
        <Button look="second" onClick={() => onDone(false)}>
          {own('plan.replaceNo')}
        </Button>
      </div>
    </Section>
  )
}
