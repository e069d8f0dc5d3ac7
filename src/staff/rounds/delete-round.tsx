import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { type Asking, DeleteQuestion } from '#ui/delete-question.tsx'
import { Icon } from '#ui/icon.tsx'

/** Asks once, then the round is gone from this device. */
export function DeleteRound({ onDelete }: { onDelete: () => void }) {
  const { t } = useTranslation('staff')
  const question = useRef<Asking>(null)
  return (
    <>
      <Button look="second" onClick={() => question.current?.ask()}>
        <Icon name="trash-2" />
        {t('rounds.delete')}
      </Button>
      <DeleteQuestion ref={question} title={t('rounds.deleteAsk')} yes={t('rounds.deleteYes')} no={t('rounds.deleteNo')} onYes={onDelete}>
        <p>{t('rounds.deleteText')}</p>
      </DeleteQuestion>
    </>
  )
}
