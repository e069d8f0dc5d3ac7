/** Where the editor opens a file of the content. Its collections are named after cities and countries, `riga-services`. */

const PAGES = /^(?:cities|countries)\/([a-z0-9-]+)\/(services|guides|notices)\/([a-z0-9-]+)(?:\.[a-z]{2,3})?\.md$/
const FACTS = /^(cities|countries)\/([a-z0-9-]+)\/(?:city|country)\.yaml$/
const GLOSSARY = /^countries\/([a-z0-9-]+)\/glossary(?:\.[a-z]{2,3})?\.yaml$/

/**
 * The address of the page of the editor for this file; a translation is edited beside its source.
 * The editor shows this city and its country alone. `undefined` for a file that it does not know.
 */
export function editorAddress(base: string, file: string, city: string): string | undefined {
  const entry = entryOf(file)
  return entry && `${base}admin?city=${city}#/collections/${entry.collection}/entries/${entry.name}`
}

function entryOf(file: string): { collection: string; name: string } | undefined {
  const [, place, kind, name] = PAGES.exec(file) ?? []
  if (place && kind && name) return { collection: `${place}-${kind}`, name }
  const [, folder, id] = FACTS.exec(file) ?? []
  if (folder && id) return { collection: folder, name: id }
  const [, country] = GLOSSARY.exec(file) ?? []
  return country ? { collection: 'glossaries', name: country } : undefined
}
