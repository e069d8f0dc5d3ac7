import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'

/** Copies the link, or the whole as text. Where the browser refuses, the text stands there to be marked. */
export function CopyButtons({ url, text }: { url: string; text?: string }) {
  const { t: own } = useTranslation('personal')
  const [copied, setCopied] = useState<{ words: string; done: boolean }>()
  const copy = async (words: string) => {
    const done = await navigator.clipboard?.writeText(words).then(
      () => true,
      () => false,
    )
    setCopied({ words, done: done ?? false })
  }
  return (
    <>
      <Button look="second" onClick={() => void copy(url)}>
        <Icon name="copy" />
        {own('share.copyLink')}
      </Button>
      {text && (
        <Button look="second" onClick={() => void copy(text)}>
          <Icon name="file-text" />
          {own('share.copyText')}
        </Button>
      )}
      <p role="status">{copied && own(copied.done ? 'share.copied' : 'share.notCopied')}</p>
      {copied && !copied.done && <textarea readOnly rows={6} dir="auto" aria-label={own('share.copyText')} value={copied.words} />}
    </>
  )
}
