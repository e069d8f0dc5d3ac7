import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredPlan } from '#plan/stored-plan.ts'
import { readPlanFile } from '#plan/transfer.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { MyPlan } from '../frame/use-my-plan.ts'
import { TakePlan } from './incoming-plan.tsx'

interface Props {
  city: string
  mine: MyPlan
  onTaken: () => void
}

/** Opens a plan that was saved as a file, on this device or another. */
export function OpenPlanFile({ city, mine, onTaken }: Props) {
  const { t: own } = useTranslation('personal')
  const input = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<StoredPlan | 'none'>()
  const open = async (file: File | undefined) => {
    if (!file) return
    const read = readPlanFile(await file.text().catch(() => ''))
    setFound(read?.city === city ? read.plan : 'none')
  }
  return (
    <>
      <Button look="second" wide onClick={() => input.current?.click()}>
        <Icon name="upload" />
        {own('plan.openFile')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
      />
      <div role="status">{found === 'none' && <p>{own('plan.badFile')}</p>}</div>
      {found && found !== 'none' && (
        <TakePlan
          mine={mine}
          plan={found}
          onDone={(taken) => {
            setFound(undefined)
            if (taken) onTaken()
          }}
        />
      )}
    </>
  )
}
