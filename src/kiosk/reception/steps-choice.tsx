import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CityFrame } from '#content/views.ts'
import { Words } from '#i18n/words.tsx'
import { Tick } from '#ui/choices.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { useDeskWork } from '../desk.ts'
import { useLoaded } from './use-loaded.ts'

interface Props {
  city: CityFrame
  /** `guide/residence-permit`; of another page there is nothing to choose. */
  page: string
  ticked: readonly string[]
  onChange: (steps: readonly string[]) => void
}

/** The steps of a guide, to hand over some of them. */
export function StepsChoice({ city, page, ticked, onChange }: Props) {
  const { t } = useTranslation('staff')
  const { content, settings } = useDeskWork()
  const [kind, id] = page.split('/') as [string, string]
  const load = useCallback(
    async () => (kind === 'guide' ? (await content(city.id, settings.staffLanguage))?.guide(id) : undefined),
    [content, city, settings, kind, id],
  )
  const [unfolded] = useState(ticked.length > 0)
  const guide = useLoaded(load)
  if (guide.is !== 'done' || !guide.value) return null
  const { facts, steps } = guide.value
  const all = facts.steps.map((step) => step.id)
  const tick = (step: string, on: boolean) => onChange(all.filter((other) => (other === step ? on : ticked.includes(other))))
  return (
    <Disclosure summary={t('reception.steps')} open={unfolded}>
      <p className="small soft">{t('reception.stepsHint')}</p>
      <ul>
        {all.map((step) => (
          <li key={step}>
            <Tick checked={ticked.includes(step)} autoComplete="off" onChange={(event) => tick(step, event.currentTarget.checked)}>
              <Words text={steps[step]!.title} language={steps[step]!.language} />
            </Tick>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
