import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import type { Device } from '../frame/device.ts'

/** Whether the browser has promised to delete nothing by itself, and a way to ask for it. */
export function PromiseToKeep({ device }: { device: Device }) {
  const { t: own } = useTranslation('personal')
  const [isPromised, setPromised] = useState<boolean>()
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    let current = true
    void device.kept.isPromised().then((answer) => current && setPromised(answer))
    return () => {
      current = false
    }
  }, [device])
  const ask = async () => {
    const answer = await device.kept.askForPromise()
    setPromised(answer)
    setRefused(!answer)
  }
  if (isPromised === undefined) return null
  return (
    <Section title={own('storage.promise')}>
      <div role="status">
        <p>{own(isPromised ? 'storage.promised' : isRefused ? 'storage.refused' : 'storage.notPromised')}</p>
      </div>
      {!isPromised && !isRefused && (
        <Button look="quiet" onClick={() => void ask()}>
          {own('storage.ask')}
        </Button>
      )}
    </Section>
  )
}
