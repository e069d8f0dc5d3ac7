import { expect, test } from 'vitest'
import { fold } from '#content/fold.ts'
import { scriptOf, soundOf } from '#search/sound.ts'

test.each([
  ['Mănăștur', 'Манаштур', 'مانشتور'],
  ['Mănăștur', 'Мэнэштур', 'مناشتور'],
  ['Cluj', 'Клуж', 'كلوج'],
  ['Gheorgheni', 'Георгени', 'غيورغيني'],
  ['Zorilor', 'Зорилор', 'زوريلور'],
  ['Ravenna', 'Равенна', 'رافينا'],
  ['Lublin', 'Люблін', 'لوبلين'],
])('%s, %s and %s sound alike', (...names) => {
  expect(new Set(names.map((name) => soundOf(fold(name)))).size).toBe(1)
})

test('other names sound otherwise', () => {
  const sounds = ['Mărăști', 'Mănăștur', 'Grigorescu', 'Gheorgheni', 'Zorilor', 'Bună Ziua'].map((name) => soundOf(fold(name)))
  expect(new Set(sounds).size).toBe(sounds.length)
})

test('only three scripts are compared', () => {
  expect(['cluj', 'клуж', 'كلوج', '克卢日', 'c1'].map(scriptOf)).toEqual(['latin', 'cyrillic', 'arabic', undefined, undefined])
})
