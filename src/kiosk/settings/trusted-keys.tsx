import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { Row, Rows } from '#ui/rows.tsx'
import { useDeskWork } from '../desk.ts'
import { Asked } from './asked.tsx'
import styles from './settings.module.css'

/** 32 bytes in base64url. The last character has no bits to spare, so that each key is written in one way only. */
const PUBLIC_KEY = /^[\w-]{42}[AEIMQUYcgkosw048]$/

/** Whose files this desk takes. */
export function TrustedKeys() {
  const { t } = useTranslation('staff')
  const { settings, change, keys } = useDeskWork()
  const [pasted, setPasted] = useState('')
  const [fault, setFault] = useState<'key' | 'keyKnown'>()
  const all = [...keys.builtIn, ...settings.keys]
  const trust = async (event: FormEvent) => {
    event.preventDefault()
    const key = pasted.trim()
    if (!PUBLIC_KEY.test(key)) return setFault('key')
    if (all.includes(key)) return setFault('keyKnown')
    await change({ ...settings, keys: [...settings.keys, key] })
    setPasted('')
    setFault(undefined)
  }
  const remove = (key: string) => void change({ ...settings, keys: settings.keys.filter((other) => other !== key) })
  return (
    <div className={styles['part']}>
      <p>{t('settings.keysHint')}</p>
      {all.length === 0 ? (
        <p>{t('settings.noKeys')}</p>
      ) : (
        <Rows>
          {keys.builtIn.map((key) => (
            <KeyRow key={key} publicKey={key} origin={t('settings.builtIn')} />
          ))}
          {settings.keys.map((key) => (
            <KeyRow key={key} publicKey={key} origin={t('settings.added')} onRemove={() => remove(key)} />
          ))}
        </Rows>
      )}
      <form noValidate className={styles['part']} onSubmit={(event) => void trust(event)}>
        <Asked label={t('settings.addKey')} hint={t('settings.addKeyHint')} fault={fault && t(`settings.error.${fault}`)}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
              value={pasted}
              onChange={(event) => setPasted(event.currentTarget.value)}
            />
          )}
        </Asked>
        <Button type="submit" look="second">
          {t('settings.trust')}
        </Button>
      </form>
    </div>
  )
}

function KeyRow({ publicKey, origin, onRemove }: { publicKey: string; origin: string; onRemove?: () => void }) {
  const { t } = useTranslation('staff')
  const name = useNameOf(publicKey)
  return (
    <Row before={<Icon name="key-round" />}>
      <div className={styles['key']}>
        <p>
          <b dir="ltr">{name}</b>
          <br />
          <span className="small soft">{origin}</span>
        </p>
        {onRemove && (
          <Button look="second" onClick={onRemove}>
            {t('settings.removeKey', { name })}
          </Button>
        )}
      </div>
    </Row>
  )
}

function useNameOf(publicKey: string): string {
  const { keys } = useDeskWork()
  const [name, setName] = useState('')
  useEffect(() => {
    void keys.nameOf(publicKey).then(setName)
  }, [keys, publicKey])
  return name
}
