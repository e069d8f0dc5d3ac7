import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { code } from '#i18n/format.ts'
import { Button } from '#ui/button.tsx'
import { useDeskFrame } from '../../frame/desk.ts'
import { useDeviceWord } from '../../frame/device.ts'

interface Props {
  language: string
  /** The rest of the page is read. */
  isPart: boolean
  /** There is a voice that needs a network; and others, whose words go there, are asked before. */
  overInternet: { online: boolean; agree: () => void } | undefined
  /** Languages for which there is a voice. */
  otherLanguages: readonly string[]
}

/** Says for which language there is no voice, and what can be done. */
export function MissingVoice({ language, isPart, overInternet, otherLanguages }: Props) {
  const { t } = useTranslation(['app', 'codes'])
  const { t: own, i18n } = useTranslation('personal')
  const { pathname } = useLocation()
  const context = useDeviceWord()
  const desk = useDeskFrame()
  const name = code(t, `language.${language}`)
  if (overInternet?.online) {
    return (
      <>
        <p>{own('listen.overInternet', { language: name })}</p>
        <Button look="second" onClick={overInternet.agree}>
          {own('listen.useInternetVoice')}
        </Button>
      </>
    )
  }
  if (isPart) return <p>{own('listen.leftOut', { language: name })}</p>
  return (
    <>
      <p>
        {overInternet
          ? own('listen.noVoiceWithoutInternet', { language: name, context })
          : own('listen.noVoice', { language: name, context })}
      </p>
      {!desk && <p className="small">{own('listen.addVoice', { context })}</p>}
      {otherLanguages.map((other) => (
        <p key={other}>
          <Link to={pathname.replace(`/${i18n.language}/`, `/${other}/`)}>
            {own('listen.otherLanguage', { language: code(t, `language.${other}`) })}
          </Link>
        </p>
      ))}
    </>
  )
}
