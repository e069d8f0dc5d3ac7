/** The parser of a translation platform (locize), which brings no types. */
declare module 'xliff' {
  interface Unit {
    source?: string | (string | Record<string, unknown>)[]
    target?: string | (string | Record<string, unknown>)[]
  }
  export function xliff2js(text: string): Promise<{
    sourceLanguage: string
    targetLanguage: string
    resources: Record<string, Record<string, Unit>>
  }>
}
