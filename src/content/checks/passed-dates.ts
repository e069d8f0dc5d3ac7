/** English sentences that tell a day as still to come, and it has passed: "until 31 March 2026" in the summer after. */
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { proseIn } from '../prose/record-prose.ts'
import { firstWords } from '../prose/sentence-length.ts'
import { sentencesIn } from '../prose/sentences.ts'
import { type Check, finding, pagesOf } from './check.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const DAY = `(?:(?<day>\\d{1,2}) )?(?:(?<month>${MONTHS.join('|')}) )?(?<year>20\\d\\d)\\b`
const END = new RegExp(`\\b(?<word>until|till|by|before|no later than) (?:the end of )?${DAY}`, 'gi')

/** A sentence with one of these, or with another word in -ed, tells what was: "papers issued before 1 May 2020". */
const PAST =
  /\b(?:was|were|had|did|could|would|been|born|came|went|gave|given|made|began|ran|took|paid|got|left|ago)\b|\b(?!(?:need|speed|feed|indeed|exceed|proceed)\b)\w{2,}ed\b/i

export const passedDates: Check = {
  id: 'passed-dates',
  title: 'Days told as still to come have passed',
  severity: 'warning',
  find: (city, today) =>
    pagesOf(city).flatMap((record) => {
      const { text, notes } = proseIn(record, SOURCE_LANGUAGE)
      return sentencesIn([...text, ...notes], SOURCE_LANGUAGE)
        .filter((sentence) => hasPassedEnd(sentence.text, today))
        .map(firstWords)
        .map((quote) =>
          finding(record, `"${quote}" names a day that has passed. Say what holds now.`, { languages: [SOURCE_LANGUAGE], quote }),
        )
    }),
}

function hasPassedEnd(text: string, today: string): boolean {
  return !PAST.test(text) && [...text.matchAll(END)].some(({ groups }) => hasPassed(groups as unknown as End, today))
}

interface End {
  word: string
  day?: string
  month?: string
  year: string
}

/** A year alone ends something only after "until": papers "from before 2008" were never to come. */
function hasPassed({ word, day, month, year }: End, today: string): boolean {
  if (!month) return /^(?:un)?till?$/i.test(word) && `${year}-12-31` < today
  const number = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1
  return [year, twoDigits(number), twoDigits(day ?? 31)].join('-') < today
}

function twoDigits(number: number | string): string {
  return String(number).padStart(2, '0')
}
