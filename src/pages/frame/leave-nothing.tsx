import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { type Asking, DeleteQuestion } from '#ui/delete-question.tsx'
import { Icon } from '#ui/icon.tsx'
import { Section } from '#ui/section.tsx'
import { useDevice, useDeviceWord } from './device.ts'
import { usePersonalWords } from './use-personal-words.ts'

/** For who reads on a phone or computer of somebody else: the choice to leave nothing on it, or what that means. */
export function LeaveNothing() {
  const device = useDevice()
  const hasWords = usePersonalWords()
  if (!device || !hasWords) return null
  return device.leaveNothing.isOn ? <LeavingNothing /> : <Offer />
}

function Offer() {
  const { t: own } = useTranslation('personal')
  const device = useDevice()
  const context = useDeviceWord()
  const question = useRef<Asking>(null)
  return (
    <Section title={own('leave.title', { context })}>
      <p>{own('leave.lead')}</p>
      <Button look="quiet" onClick={() => question.current?.ask()}>
        <Icon name="eye-off" />
        {own('leave.start', { context })}
      </Button>
      <DeleteQuestion
        ref={question}
        title={own('leave.question', { context })}
        yes={own('leave.yes')}
        no={own('leave.no')}
        onYes={() => void device?.leaveNothing.start()}
      >
        <p>{own('leave.deletes')}</p>
        <p>{own('leave.until')}</p>
        <p>{own('leave.cannot')}</p>
        <p>{own('leave.private')}</p>
      </DeleteQuestion>
    </Section>
  )
}

function LeavingNothing() {
  const { t: own } = useTranslation('personal')
  const context = useDeviceWord()
  return (
    <Section title={own('leave.isOn', { context })}>
      <p>{own('leave.isOnText')}</p>
      <p>{own('leave.cannot')}</p>
    </Section>
  )
}
