import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Passage, passagesOf, plainPassage } from '#content/prose/passage.ts'
import { wordsIn } from '#content/prose/sentence-length.ts'
import { anyText } from './any-text.ts'

const textsOf = (html: string) => passagesOf(html).map(({ text }) => text)
const wordsOf = (passages: Passage[]) => passages.flatMap(wordsIn)

describe('a compiled text', () => {
  test('is taken apart into its paragraphs and points', () => {
    const html = '<p>Bring:</p>\n<ol start="2">\n<li>a bag\n<ul>\n<li>a <strong>big</strong> one</li>\n</ul>\n</li>\n</ol>'
    expect(textsOf(html).map((text) => text.trim())).toEqual(['Bring:', 'a bag', 'a big one'])
  })

  test('reads as a person reads it, whatever its lines and signs', () => {
    expect(textsOf('<p>Ask &quot;A &amp; B&quot;\nif 1 &lt; 2.</p>')).toEqual(['Ask "A & B" if 1 < 2.'])
  })

  test('counts neither links nor words of the office', () => {
    const html = '<p>Ask for the permit (<bdi lang="ro">permis de ședere</bdi>) at the <a href="../service/registry">registry</a>.</p>'
    expect(wordsOf(passagesOf(html))).toEqual(['Ask', 'for', 'the', 'permit', 'at', 'the'])
  })
})

describe('what is no word', () => {
  test.each([
    ['Write to office@example.org today.', 3],
    ['Open https://example.org/a/b.php?c=d#e now.', 2],
    ['It is on www.example.org, under Help.', 5],
    ['Look at apkaimes.lv.', 2],
    ['Call 26 959 706 or +40 (0)264-596 030.', 2],
    ['Use `npm run build` here.', 2],
    ['The desk is at Str. Moților 7 today.', 5],
    ['Go to ul. Unii Lubelskiej 15.', 2],
    ['Go to Eiženijas iela 1E now.', 3],
    ['It is in Albert-Einstein-Straße 12.', 3],
    ['Go to Via De Gasperi.', 2],
  ])('does not count: %s', (text, count) => {
    expect(wordsIn(plainPassage(text))).toHaveLength(count)
  })

  test.each([
    ['Call 112 before 14 January 2027.', 6],
    ['It costs 13.90 euro, e.g. for one hour.', 8],
    ['The office moved in 2018. 30 days later it opened.', 10],
    ['Your street belongs to one school.', 6],
    ['Go there at 10 a.m. or/and at noon.', 8],
  ])('words and short numbers count: %s', (text, count) => {
    expect(wordsIn(plainPassage(text))).toHaveLength(count)
  })

  test('does not take the end of the sentence with it', () => {
    expect(plainPassage('Look at https://example.org/a. Then call.').counted).toMatch(/^Look at \uFFFC+\. Then call\.$/)
  })
})

test('what counts is as long as the text, in any script', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const passage of [plainPassage(text), ...passagesOf(text)]) expect(passage.counted).toHaveLength(passage.text.length)
    }),
    { numRuns: 500 },
  )
})

test('an address more is not a word more', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('call', 'Ask', 'سؤال', 'слово', 'yes.'), { maxLength: 8 }), (words) => {
      const text = words.join(' ')
      expect(wordsIn(plainPassage(`${text} https://example.org office@example.org`))).toEqual(wordsIn(plainPassage(text)))
    }),
  )
})
