import { useTranslation } from 'react-i18next'
import { directionOf } from './languages.ts'

interface Props {
  text: string
  language: string
  as?: 'span' | 'bdi' | 'p' | 'h1'
  className?: string | undefined
}

/** Words from the directory: they carry their own language and direction when these are not the page's. */
export function Words({ text, language, as: Tag = 'span', className }: Props) {
  return (
    <Tag className={className} {...useLanguageOf(language)}>
      {text}
    </Tag>
  )
}

/** `lang` and `dir` for words of another language than the page's; nothing for its own. */
export function useLanguageOf(language: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  const { i18n } = useTranslation()
  return i18n.language === language ? {} : { lang: language, dir: directionOf(language) }
}
