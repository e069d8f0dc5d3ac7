/** Finds languages by any name that a reader may type. */
import { type LanguageCode, languages } from './languages.ts'

/** Names and spellings that people type beside the language's own and the English one. */
const otherNames: Partial<Record<LanguageCode, string>> = {
  bn: 'Bangla',
  es: 'Castellano',
  fa: 'Farsi Dari دری',
  hi: 'हिंदी Hindustani',
  ne: 'Gorkhali',
  so: 'Af-Soomaali',
  ti: 'Tigrigna',
  ur: 'Hindustani',
  zh: 'Mandarin 汉语 普通话 简体中文',
}

/** Letters that Unicode does not take apart, and those that Arabic and Persian keyboards have for one another. */
const LETTERS: Record<string, string> = { ł: 'l', đ: 'd', ı: 'i', ی: 'ي', ک: 'ك', ہ: 'ه', ة: 'ه', ى: 'ي' }
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** Arabic names of languages carry it; who types one may leave it out. */
const ARTICLE = ' ال'

/** The languages of which one name has a word that begins with these letters; marks and capitals do not count. All for no letters. */
export function findLanguages(query: string, nameInWords: (code: LanguageCode) => string): LanguageCode[] {
  const wanted = plain(query)
  return languages
    .filter(({ code, name, english }) => {
      const names = ` ${plain(`${name} ${english} ${nameInWords(code)} ${otherNames[code] ?? ''}`)}`
      return `${names}${names.replaceAll(ARTICLE, ' ')}`.includes(` ${wanted}`)
    })
    .map(({ code }) => code)
}

/** Small letters without marks, one space between words. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
