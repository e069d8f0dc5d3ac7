/** What a label says: the name in the reader's language, and the one that stands on the sign. */
import type { ExpressionSpecification } from 'maplibre-gl'

/** The name in the reader's language where the data has it; where the local name differs, that too, since it is what signs show. */
export function labelText(language: string, between: string): ExpressionSpecification {
  const read: ExpressionSpecification = ['coalesce', ...namesIn(language), ['get', 'name:latin'], ['get', 'name_int'], ['get', 'name']]
  const local: ExpressionSpecification = ['coalesce', ['get', 'name'], ['get', 'name:latin'], ['get', 'name_int']]
  return ['case', ['!=', read, local], ['concat', read, between, local], ['to-string', read]]
}

/** Archives write `name:uk` or `name_uk`; a reader of `zh-Hant` is also served by `zh`. */
function namesIn(language: string): ExpressionSpecification[] {
  const codes = new Set([language, language.split('-')[0]!])
  return [...codes].flatMap((code): ExpressionSpecification[] => [
    ['get', `name:${code}`],
    ['get', `name_${code}`],
  ])
}
