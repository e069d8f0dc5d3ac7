import { afterEach, beforeEach, expect, test } from 'vitest'
import { toBody } from '#content/report.ts'
import { postReport } from '#sync/post-report.ts'
import { type Answer, duplicate, type Receiver, reset, silent, startReceiver, status } from './receiver.ts'

const now = Date.parse('2026-11-22T10:00:00Z')
const body = toBody(
  { city: 'testville', page: 'guide/first-steps', answer: 'unusable', words: 'Nobody came. لا أحد', language: 'ar', day: '2026-11-22' },
  { id: '9b2f6c1e-4a53-4b7e-9d0a-2f1c8e7d6a5b', app: '0.1.0', seen: undefined },
)

let receiver: Receiver

beforeEach(async () => {
  receiver = await startReceiver()
})

afterEach(() => receiver.close())

const post = () => postReport(receiver.address, body, { now, patience: 2000 })
const outcomeOf = (answer: Answer) => {
  receiver.next = [answer]
  return post()
}

test('[R1] [R2] the report arrives as JSON, with its id in the body and in a header, and without cookies or an address it came from', async () => {
  expect(await post()).toEqual({ is: 'taken' })
  expect([...receiver.taken.values()]).toEqual([body])
  const { headers } = receiver.attempts[0]!
  expect(headers).toMatchObject({ 'content-type': 'application/json', 'idempotency-key': body.id })
  expect(headers).not.toHaveProperty('cookie')
  expect(headers).not.toHaveProperty('referer')
})

test.each([200, 201, 202, 204])('[R3] %d means that it was taken', async (code) => {
  expect(await outcomeOf(status(code))).toEqual({ is: 'taken' })
})

test('[R4] 409 means that the receiver has it already, and counts as taken', async () => {
  expect(await outcomeOf(duplicate)).toEqual({ is: 'taken' })
})

test.each([500, 502, 503, 504, 408, 425, 429])('[R5] after %d it is sent again later', async (code) => {
  expect(await outcomeOf(status(code))).toEqual({ is: 'later', after: undefined })
})

test.each([
  ['120', 120_000],
  ['Sun, 22 Nov 2026 10:05:00 GMT', 300_000],
  ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ['soon', undefined],
])('[R5] "Retry-After: %s" is understood', async (value, after) => {
  expect(await outcomeOf(status(503, { 'Retry-After': value }))).toEqual({ is: 'later', after })
})

test.each([
  ['text/plain; charset=utf-8', 'This service left the directory.', 'This service left the directory.'],
  ['application/json', '{"message":"Too many words."}', 'Too many words.'],
  ['application/problem+json', '{"message":17}', '422'],
  ['application/json', '{', '422'],
  ['text/html', '<h1>No</h1>', '422'],
  ['text/plain', '', '422'],
  ['text/plain', 'x'.repeat(1000), 'x'.repeat(300)],
])('[R6] a refusal as %s %j is told to the reader as a sentence', async (type, text, said) => {
  expect(await outcomeOf(status(422, { 'Content-Type': type }, text))).toEqual({ is: 'refused', said })
})

test('[R7] a redirect is not followed: a report goes where the reader was told', async () => {
  const elsewhere = await startReceiver()
  expect(await outcomeOf(status(307, { Location: elsewhere.address }))).toEqual({ is: 'unreachable' })
  expect(elsewhere.attempts).toEqual([])
  await elsewhere.close()
})

test('a broken line and a receiver that is not there are "unreachable"', async () => {
  expect(await outcomeOf(reset)).toEqual({ is: 'unreachable' })
  await receiver.close()
  expect(await post()).toEqual({ is: 'unreachable' })
})

test('a receiver that never answers is given up after a while', async () => {
  receiver.next = [silent]
  expect(await postReport(receiver.address, body, { now, patience: 50 })).toEqual({ is: 'unreachable' })
})

test('an answer that begins and never ends is given up, too', async () => {
  receiver.next = [(response) => void response.writeHead(400, { 'Content-Type': 'text/plain' }).write('Because')]
  expect(await postReport(receiver.address, body, { now, patience: 50 })).toEqual({ is: 'unreachable' })
})
