import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHref } from 'react-router'
import { toSmallVCard, toVCard } from '#interop/vcard.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Icon } from '#ui/icon.tsx'
import { QrCode } from '#ui/qr-code.tsx'
import { saveFile } from '../directory/save-file.ts'
import { CopyButtons } from './copy-buttons.tsx'
import type { KeptPage } from './kept-page.ts'
import styles from './share-panel.module.css'
import { shareText } from './share-text.ts'

/** All ways to hand a page on. Nothing is sent but by the app the reader chooses. */
export function SharePanel({ page, onClose }: { page: KeptPage; onClose: () => void }) {
  const { t, i18n } = useTranslation(['app', 'codes'])
  const { t: own } = useTranslation('personal')
  const address = useHref(`/${i18n.language}/${page.city}/${page.key}`)
  const url = new URL(address, window.location.origin).href
  const text = shareText(page, url, t, own)
  const { title, facts } = page
  const phone = facts?.phones[0] ?? facts?.locations[0]?.phones?.[0]
  const contact = facts && { name: title, url, facts }
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles['panel']} aria-labelledby="share">
      <h2 id="share" tabIndex={-1} ref={heading}>
        {own('share.title', { title })}
      </h2>
      <SendButton title={title} text={text} url={url} />
      <CopyButtons url={url} text={text} />
      <ButtonLink look="second" href={`sms:?&body=${encodeURIComponent(text)}`}>
        <Icon name="message-circle" />
        {own('share.sms')}
      </ButtonLink>
      <ButtonLink look="second" href={`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(text)}`}>
        <Icon name="mail" />
        {own('share.email')}
      </ButtonLink>
      {contact && (
        <Button look="second" onClick={() => saveFile(`${facts.id}.vcf`, 'text/vcard', toVCard(contact))}>
          <Icon name="contact-round" />
          {own('share.contact')}
        </Button>
      )}
      <Disclosure summary={own('share.qrLink')}>
        <QrCode content={url} label={own('share.qrLink')} />
        <p className="small soft">{own('share.qrLinkText')}</p>
      </Disclosure>
      {phone && (
        <Disclosure summary={own('share.qrPhone')}>
          <QrCode content={`tel:${phone.number}`} label={own('share.qrPhone')} />
          <p className="small soft">{own('share.qrPhoneText')}</p>
        </Disclosure>
      )}
      {contact && (
        <Disclosure summary={own('share.qrContact')}>
          <QrCode content={toSmallVCard(contact)} label={own('share.qrContact')} />
          <p className="small soft">{own('share.qrContactText')}</p>
        </Disclosure>
      )}
      <p className="small soft">{own('share.noTrace')}</p>
      <Button look="quiet" onClick={onClose}>
        {own('share.close')}
      </Button>
    </section>
  )
}

/** The phone's own menu, where there is one. */
function SendButton({ title, text, url }: { title: string; text: string; url: string }) {
  const { t: own } = useTranslation('personal')
  const [can] = useState(() => 'share' in navigator)
  if (!can) return null
  // The link stands in the text already; some apps take only one of the two. A reader who closes the menu is no error.
  const send = () => void navigator.share({ title, text: text.replace(`\n${url}`, ''), url }).catch(() => undefined)
  return (
    <Button onClick={send}>
      <Icon name="share-2" />
      {own('share.send')}
    </Button>
  )
}
