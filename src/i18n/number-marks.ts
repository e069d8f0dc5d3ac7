/** How languages write large numbers and fractions, with Latin digits. Own data: browsers lack some languages, and a built page must not differ from the running one. */

interface NumberMarks {
  /** Between groups of digits. */
  group: string
  decimal: string
  /** After the first three digits from the right, groups of two: 2,86,598. */
  lakh?: true
}

const comma: NumberMarks = { group: ',', decimal: '.' }
const lakh: NumberMarks = { ...comma, lakh: true }
const point: NumberMarks = { group: '.', decimal: ',' }
const space: NumberMarks = { group: '\u00a0', decimal: ',' }
const narrowSpace: NumberMarks = { group: '\u202f', decimal: ',' }

/** By language, from the Unicode CLDR (numbers with Latin digits); what is not here is written as English. */
const marks: Record<string, NumberMarks> = {
  bn: lakh,
  de: point,
  es: point,
  fr: narrowSpace,
  hi: lakh,
  it: point,
  lv: space,
  ne: lakh,
  pl: space,
  ro: point,
  ru: space,
  sv: space,
  tr: point,
  uk: space,
  vi: point,
}

/** The number with at most two digits after the decimal mark. */
export function writeNumber(language: string, value: number): string {
  const { group, decimal, lakh: pairs } = marks[language] ?? comma
  const [whole = '', rest] = String(Math.round(Math.abs(value) * 100) / 100).split('.')
  const head = whole.slice(0, -3)
  const grouped = head ? `${head.replace(pairs ? /\B(?=(\d{2})+$)/g : /\B(?=(\d{3})+$)/g, group)}${group}${whole.slice(-3)}` : whole
  return `${value < 0 ? '-' : ''}${grouped}${rest ? decimal + rest : ''}`
}
