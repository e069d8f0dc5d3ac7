import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Block, Run } from '#speech/block.ts'
import { textOf } from '#speech/block.ts'
import { type Sentence, sentencesOf } from '#speech/sentences.ts'

const block = (text: string, language = 'en'): Block => ({ runs: [{ text, language }] })
const textsOf = (blocks: Block[], sentences: Sentence[] = sentencesOf(blocks)) =>
  sentences.map(({ block: number, from, until }) => textOf(blocks[number]!).slice(from, until).trim())

const texts: [language: string, text: string, sentences: string[]][] = [
  ['en', 'Call first. Do you have a card? Bring it.', ['Call first.', 'Do you have a card?', 'Bring it.']],
  ['ar', 'اتصل أولًا. هل لديك بطاقة؟ أحضرها معك.', ['اتصل أولًا.', 'هل لديك بطاقة؟', 'أحضرها معك.']],
  ['ur', 'پہلے فون کریں۔ کیا آپ کے پاس کارڈ ہے؟ ساتھ لائیں۔', ['پہلے فون کریں۔', 'کیا آپ کے پاس کارڈ ہے؟', 'ساتھ لائیں۔']],
  ['fa', 'اول زنگ بزنید. کارت دارید؟ بیاورید.', ['اول زنگ بزنید.', 'کارت دارید؟', 'بیاورید.']],
  ['zh', '先打电话。你有卡吗？请带来。', ['先打电话。', '你有卡吗？', '请带来。']],
  ['hi', 'पहले फ़ोन करें। क्या आपके पास कार्ड है? साथ लाएँ।', ['पहले फ़ोन करें।', 'क्या आपके पास कार्ड है?', 'साथ लाएँ।']],
  ['ne', 'पहिले फोन गर्नुहोस्। कार्ड छ? ल्याउनुहोस्।', ['पहिले फोन गर्नुहोस्।', 'कार्ड छ?', 'ल्याउनुहोस्।']],
  ['bn', 'আগে ফোন করুন। আপনার কি কার্ড আছে? সঙ্গে আনুন।', ['আগে ফোন করুন।', 'আপনার কি কার্ড আছে?', 'সঙ্গে আনুন।']],
  ['ti', 'ቅድም ደውሉ። ካርድ ኣለኩም? ሒዝኩም ምጹ።', ['ቅድም ደውሉ።', 'ካርድ ኣለኩም?', 'ሒዝኩም ምጹ።']],
]

describe('sentences', () => {
  test.each(texts)('of "%s" end where its marks say', (language, text, expected) => {
    expect(textsOf([block(text, language)])).toEqual(expected)
  })

  test('never go on from one block into the next', () => {
    expect(textsOf([block('What to bring'), block('Your passport')])).toEqual(['What to bring', 'Your passport'])
  })

  test('do not end in an address of the web, nor anywhere in one of a street', () => {
    expect(textsOf([block('See www.igi.mai.gov.ro first. Then call.')])).toEqual(['See www.igi.mai.gov.ro first.', 'Then call.'])
    expect(textsOf([{ ...block('Str. Unirii. Nr. 3'), isWhole: true }])).toEqual(['Str. Unirii. Nr. 3'])
  })

  test('are not made of what has nothing to say', () => {
    expect(sentencesOf([block(' · '), block('—'), block('')])).toEqual([])
  })

  describe('where the browser does not know them', () => {
    beforeEach(() => void vi.stubGlobal('Intl', {}))
    afterEach(() => void vi.unstubAllGlobals())

    test.each(texts)('of "%s" end at the marks', (language, text, expected) => {
      expect(textsOf([block(text, language)])).toEqual(expected)
    })
  })
})

describe('pieces', () => {
  test('of a sentence are said each in its language, and numbers to call by themselves', () => {
    const runs: Run[] = [
      { text: 'Ask for a ', language: 'en' },
      { text: 'permis de ședere', language: 'ro' },
      { text: ' at ', language: 'en' },
      { text: '0264 432 000', language: 'en', isPhone: true },
      { text: '. Then wait.', language: 'en' },
    ]
    const [first, second] = sentencesOf([{ runs }])
    expect(first!.pieces.map(({ text, language, isPhone }) => [text.trim(), language, isPhone])).toEqual([
      ['Ask for a', 'en', false],
      ['permis de ședere', 'ro', false],
      ['at', 'en', false],
      ['0264 432 000', 'en', true],
    ])
    expect(second!.pieces).toEqual([expect.objectContaining({ text: 'Then wait.' })])
  })

  test('are short enough for one breath, and end at commas if they can', () => {
    const clause = 'you need the paper of the house where you live'
    const [sentence] = sentencesOf([block(`First ${[clause, clause, clause, clause].join(', ')}.`)])
    expect(sentence!.pieces.length).toBeGreaterThan(1)
    expect(sentence!.pieces.slice(0, -1).every(({ text }) => text.endsWith(', '))).toBe(true)
    expect(Math.max(...sentence!.pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(150)
    expect(Math.max(...sentencesOf([block('请带护照'.repeat(40), 'zh')])[0]!.pieces.map(({ text }) => text.length))).toBeLessThanOrEqual(40)
  })

  const words = fc.stringMatching(/^[a-zA-Z0-9àșطव中ቤ.,;:?!。۔।፣ ()–-]{0,60}$/u)
  const runs = fc.array(
    fc.record({
      text: fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 80 })),
      language: fc.constantFrom('en', 'ar', 'zh', 'ro'),
      isPhone: fc.boolean(),
    }),
    { maxLength: 6 },
  )

  test('lose nothing that is written and say nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ runs, isWhole: fc.boolean() }), { maxLength: 4 }), (blocks) => {
        const sayable = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
        const sentences = sentencesOf(blocks)
        const said = sentences.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')
        expect(sayable(said)).toBe(sayable(blocks.map(textOf).join('')))
        for (const { block: number, pieces } of sentences) {
          for (const { from, until, text } of pieces) expect(textOf(blocks[number]!).slice(from, until)).toBe(text)
        }
      }),
    )
  })
})
