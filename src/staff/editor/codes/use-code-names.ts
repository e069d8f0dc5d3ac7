import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { code as codeWord } from '#i18n/format.ts'
import { type CodeGroup, codesOf } from './code-groups.ts'
import type { NamedCode } from './find-codes.ts'

/** Long lists, in which one looks for a name by the alphabet. The order of the others has a meaning. */
const BY_NAME: readonly CodeGroup[] = ['document', 'language']

/** The codes of a group with their names in the language of the page. */
export function useCodeNames(group: CodeGroup): NamedCode[] {
  const { t, i18n } = useTranslation(['app', 'codes'])
  return useMemo(() => {
    const texts = (i18n.getResourceBundle(i18n.language, 'codes') ?? {}) as Record<string, string>
    const named = codesOf(group, texts).map((code) => ({ code, name: codeWord(t, `${group}.${code}`) }))
    return BY_NAME.includes(group) ? named.sort((one, other) => one.name.localeCompare(other.name, i18n.language)) : named
  }, [group, t, i18n])
}
