import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServiceFacts } from '#content/records/service.ts'
import { codesOf } from '#kiosk/take-along/codes.ts'

const url = 'https://example.org/en/testville/service/clinic'

const clinic: ServiceFacts = {
  id: 'clinic',
  topics: ['health'],
  status: 'active',
  for: [],
  fees: [],
  bring: [],
  languages: [],
  phones: [{ number: '+40264111222', display: '0264 111 222' }],
  locations: [{ id: 'main', address: { street: 'Str. Lungă 5', postcode: '400001', city: 'Testville' } }],
  website: 'https://clinic.example.org',
  trust: { checked: { on: '2026-11-21', how: 'online' }, reviewBy: '2027-05-21', sources: [], confidence: 'high' },
} as unknown as ServiceFacts

const whatIs = (facts: ServiceFacts | undefined, at: string | undefined = url) =>
  codesOf({ title: 'Clinic', ...(facts && { facts }) }, at).map((code) => code.is)

test('a place is taken along as its page, phone, contact, address and website', () => {
  expect(whatIs(clinic)).toEqual(['page', 'phone', 'contact', 'address', 'website'])
})

test('phone, contact and address need no internet', () => {
  const without = codesOf({ title: 'Clinic', facts: clinic }, url).filter(({ needs }) => needs === 'nothing')
  expect(without.map((code) => code.is)).toEqual(['phone', 'contact', 'address'])
  expect(without[0]).toMatchObject({ content: 'tel:+40264111222', text: '0264 111 222' })
  expect(without[2]!.content).toBe('Clinic\nStr. Lungă 5\n400001 Testville')
})

test('a desk without a site on the internet has no code of the page', () => {
  expect(codesOf({ title: 'Clinic', facts: clinic }, undefined).map((code) => code.is)).not.toContain('page')
  expect(codesOf({ title: 'A guide' }, undefined)).toEqual([])
})

test('a guide has its page alone', () => {
  expect(whatIs(undefined)).toEqual(['page'])
})

test('several doors are told apart by their streets', () => {
  const doors = ['Str. Lungă 5', 'Str. Scurtă 1'].map((street) => ({ id: street, address: { street, city: 'Testville' } }))
  const codes = codesOf({ title: 'Clinic', facts: { ...clinic, locations: doors } }, url)
  expect(codes.filter((code) => code.is === 'address').map(({ text }) => text)).toEqual(['Str. Lungă 5', 'Str. Scurtă 1'])
})

test('no code of a hidden place says more than its phone and its town', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), fc.uuid(), (street, place, website) => {
      const hidden = {
        ...clinic,
        hidden: true as const,
        website: `https://${website}.example.org`,
        locations: [{ id: 'main', address: { street, place, postcode: '999888', city: 'Testville' } }],
      }
      const codes = codesOf({ title: 'Shelter', facts: hidden }, url)
      const all = codes.map(({ content, text }) => `${content} ${text}`.replace(/\r\n[ \t]/g, '')).join('\n')
      expect(codes.map((code) => code.is)).toEqual(['page', 'phone', 'contact'])
      for (const secret of [street, place, website, '999888']) expect(all).not.toContain(secret)
    }),
  )
})
