/** All that is translated for a city: its own words, those of its country, official words, services, guides and messages. */
import { parse } from 'yaml'
import type { CompiledCity } from '../compile/compile-city.ts'
import type { CompiledRecord, ContentFiles } from '../compile/parse-pages.ts'
import { SOURCE_LANGUAGE } from '../compile/place.ts'
import { termFinder } from '../compile/term-finder.ts'
import type { DirectoryRecord, Kind } from '../records/record.ts'
import { markdownPage, type TranslatablePage, type YamlContent, yamlPages } from './translatable-page.ts'

/** The pages with their words in the language, as far as there are any. With `today`, messages that are over are left out. */
export function pagesOfCity(city: CompiledCity, files: ContentFiles, language: string, today?: string): TranslatablePage[] {
  const fromYaml = yamlFilesOf(city, files).flatMap((file) => {
    const content = parse(files.get(file)!, { logLevel: 'silent' }) as YamlContent
    return yamlPages(file, content, language)
  })
  const fromMarkdown = city.records
    .filter((record) => record.key in city.marks && !isOver(record, today))
    .map((record) => markdownPage(record, city.marks[record.key]!, files, language))
  return [...fromYaml, ...fromMarkdown]
}

/** The language of the city's offices. */
export function officeLanguageOf({ records }: CompiledCity): string | undefined {
  return only(records, 'city')[0]?.facts.languages[0]
}

/** Explains official words in the source language: `permis de ședere` is "residence permit. With it you may stay …". */
export function meaningsIn({ records }: CompiledCity): (officialWord: string) => string | undefined {
  const terms = only(records, 'term')
  const idOf = termFinder(terms.map(({ facts }) => facts))
  return (officialWord) => {
    const id = idOf(officialWord)
    const words = terms.find(({ facts }) => facts.id === id)?.words[SOURCE_LANGUAGE]
    return words && `${words.word}. ${words.meaning}`
  }
}

function yamlFilesOf({ id, records }: CompiledCity, files: ContentFiles): string[] {
  const city = `cities/${id}/city.yaml`
  const { country } = parse(files.get(city)!, { logLevel: 'silent' }) as { country: string }
  const glossary = only(records, 'term')[0]?.files['facts']
  return [city, `countries/${country}/country.yaml`, ...(glossary ? [glossary] : [])]
}

function only<K extends Kind>(records: readonly CompiledRecord[], kind: K): (DirectoryRecord<K> & { files: Record<string, string> })[] {
  return records.filter(({ key }) => key.startsWith(`${kind}/`)) as never
}

function isOver({ key, facts }: CompiledRecord, today: string | undefined): boolean {
  return today !== undefined && key.startsWith('notice/') && (facts as { until?: string }).until! < today
}
