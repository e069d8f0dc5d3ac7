import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { type Asking, DeleteQuestion } from '#ui/delete-question.tsx'
import { Icon } from '#ui/icon.tsx'

/** Deletes all counts, after asking twice. */
export function ResetCounts({ onReset }: { onReset: () => void }) {
  const { t } = useTranslation('staff')
  const first = useRef<Asking>(null)
  const again = useRef<Asking>(null)
  const [asked, setAsked] = useState(0)
  return (
    <>
      <Button look="quiet" onClick={() => first.current?.ask()}>
        <Icon name="trash-2" />
        {t('status.reset')}
      </Button>
      <DeleteQuestion
        key={asked}
        ref={first}
        title={t('status.resetQuestion')}
        yes={t('status.resetYes')}
        no={t('status.resetNo')}
        onYes={() => {
          setAsked(asked + 1)
          again.current?.ask()
        }}
      >
        <p>{t('status.resetExplain')}</p>
      </DeleteQuestion>
      <DeleteQuestion ref={again} title={t('status.resetAgain')} yes={t('status.resetYes')} no={t('status.resetNo')} onYes={onReset}>
        <p>{t('status.resetAgainExplain')}</p>
      </DeleteQuestion>
    </>
  )
}
