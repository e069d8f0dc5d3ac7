/** Finds what stands in a text and is no word: code, addresses of pages, mailboxes and houses, phone numbers. */

const CODE = /`[^`]*`/g

/** A run without spaces, without the marks around it. */
const TOKEN = /[\p{L}\p{N}](?:\S*[\p{L}\p{N}/])?/gu
const WEB_OR_MAIL = /^https?:\/\/|^\S+@\S+\.\p{L}|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}(?:[/?#]|$)/u

/** Six digits or more, with what stands between the digits of a phone number. */
const PHONE = /\+?\d(?:(?: ?[()/–-] ?|[ .])?\d){5,}/g

const NAME = "\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)*"
const HOUSE = '(?: \\d+\\p{L}?(?:[-–/]\\d+)?)?'
const STREET_BEFORE =
  '(?:Str\\.|Strada|Calea|Bd\\.|Bulevardul|Piața|[Uu]l\\.|[Aa]l\\.|Aleja|Plac|Calle|C/|Avda\\.|Avenida|Plaza|Paseo|Via|Viale|Piazza|Corso|Largo)'
const STREET_AFTER = '(?:Straße|Str\\.|iela|gatve|laukums)'
const STREET_INSIDE = "\\p{Lu}[\\p{L}'’-]*(?:[Ss]traße|[Ss]tr\\.|gasse|platz|gatan|vägen)"

/** The ways in which streets are written in the countries of the directory, with the number of the house. */
const STREET = new RegExp(
  `(?<before>^|[^\\p{L}\\p{N}])(?<street>(?:${STREET_BEFORE} ?${NAME}|${NAME} ${STREET_AFTER}|${STREET_INSIDE})${HOUSE})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** The text with everything in it that is no word replaced by what `held` makes of it. */
export function holdAddresses(text: string, held: (part: string) => string): string {
  return text
    .replace(CODE, held)
    .replace(TOKEN, (token) => (WEB_OR_MAIL.test(token) ? held(token) : token))
    .replace(STREET, (_, before: string, street: string) => before + held(street))
    .replace(PHONE, held)
}
