/** What a visitor's phone can read of a page: each code with what it needs. */
import type { ServiceFacts } from '#content/records/service.ts'
import { toSmallVCard } from '#interop/vcard.ts'

export interface Code {
  is: 'page' | 'phone' | 'contact' | 'address' | 'website'
  /** What the phone reads. */
  content: string
  /** Instead of the words for what it is: a number, a street. */
  text?: string
  /** Of the phone that reads it. */
  needs: 'once' | 'internet' | 'nothing'
}

interface Page {
  title: string
  /** Of a service. */
  facts?: ServiceFacts
}

/** The codes of a page, in this order. A hidden place has its phone and its town, and no more. */
export function codesOf({ title, facts }: Page, url: string | undefined): Code[] {
  return [...(url ? [{ is: 'page', content: url, needs: 'once' } as const] : []), ...(facts ? codesOfService(title, facts) : [])]
}

function codesOfService(name: string, facts: ServiceFacts): Code[] {
  const phone = facts.phones[0] ?? facts.locations[0]?.phones?.[0]
  const addresses = addressesOf(name, facts)
  const website = facts.hidden ? undefined : facts.website
  return [
    ...(phone ? [{ is: 'phone', content: `tel:${phone.number}`, text: phone.display, needs: 'nothing' } as const] : []),
    ...(phone || addresses.length > 0
      ? [{ is: 'contact', content: toSmallVCard({ name, url: '', facts }), needs: 'nothing' } as const]
      : []),
    ...addresses,
    ...(website ? [{ is: 'website', content: website, needs: 'internet' } as const] : []),
  ]
}

/** As words, which every phone can show: not each of them opens a place on a map. */
function addressesOf(name: string, { hidden, locations }: ServiceFacts): Code[] {
  const known = hidden ? [] : locations.filter(({ address }) => address.street)
  return known.map(({ address: { street, place, postcode, city } }) => ({
    is: 'address',
    content: [name, street, place, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join('\n'),
    needs: 'nothing',
    ...(known.length > 1 && street && { text: street }),
  }))
}
