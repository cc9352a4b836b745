import { expect, test } from 'vitest'
import { beginLetters } from './begin-letters.ts'

test('each letter stands once, before the first word it begins', () => {
  const words = ['Abel', 'Åberg', 'Bo', 'Édouard', 'Eliot', 'Жук', '김철수', '王', '李']
  expect(beginLetters(words, 'en')).toEqual(['A', undefined, 'B', 'E', undefined, 'Ж', 'ㄱ', '漢', undefined])
})

test('a letter that a language counts for itself has a place of its own', () => {
  expect(beginLetters(['Zorn', 'Åberg', 'Ödman'], 'sv')).toEqual(['Z', 'Å', 'Ö'])
  expect(beginLetters(['Łukasz'], 'pl')).toEqual(['Ł'])
})

test('a name without a letter, or in no alphabet, stands under none', () => {
  expect(beginLetters(['', '', '42'], 'en')).toEqual([undefined, undefined, undefined])
  expect(beginLetters(['’t Hart', '¡Ana!'], 'en')).toEqual(['T', 'A'])
})
