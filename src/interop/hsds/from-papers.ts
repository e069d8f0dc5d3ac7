/** Required documents of HSDS as papers to bring. */
import { fold } from '#content/fold.ts'
import { documents, situations } from '#content/schema/codes.ts'
import { codesOf, valuesOf } from './foreign-words.ts'
import type { ServiceInput } from './hsds-input.ts'
import { filled, type Tell, tellUnread } from './told.ts'

/** A paper that is none of our list goes to what is said in the text. */
export function papersOf({ required_documents }: ServiceInput, tell: Tell, said: string[]): Record<string, unknown>[] {
  return (required_documents ?? []).flatMap((paper, index) => {
    const at = `required_documents.${index}`
    tellUnread(paper, ['id', 'service_id', 'document', 'attributes'], at, tell)
    const { document = '', attributes } = paper
    const codes = codesOf(attributes)
    const code = codes('document', documents)[0] ?? codeNamed(document)
    if (!code) {
      if (document.trim()) said.push(`Bring: ${document.replace(/\s+/g, ' ').trim()}`)
      tell(at, `"${document}" is no code of a paper. It stands in the text; write a code into bring if one fits.`)
      return []
    }
    const count = Number(valuesOf(attributes, 'count')[0])
    return [
      filled({
        document: code,
        if: codes('situation', situations)[0],
        form: codes('form', ['original', 'copy', 'original-and-copy'])[0],
        count: Number.isSafeInteger(count) && count > 1 ? count : undefined,
      }),
    ]
  })
}

function codeNamed(document: string): string | undefined {
  const name = fold(document)
    .trim()
    .replace(/[^a-z]+/g, '-')
  return documents.find((known) => known === name)
}
