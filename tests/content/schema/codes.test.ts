import { expect, test } from 'vitest'
import * as codes from '#content/schema/codes.ts'

test.each(Object.entries(codes))('the codes of %s are written like ids, each once', (_, list) => {
  expect(list.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([])
  expect(new Set(list).size).toBe(list.length)
})
