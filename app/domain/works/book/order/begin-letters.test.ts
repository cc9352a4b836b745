import { expect, test } from 'vitest'
import { beginLetters } from './begin-letters.ts'

test('each letter stands once, before the first word it begins', () => {
  const words = ['Abel', 'Åberg', 'Bo', 'Édouard', 'Eliot', '王', '李']
  expect(beginLetters(words, 'en')).toEqual(['A', undefined, 'B', 'E', undefined, '漢', undefined])
})

test('a letter with a stroke is no other one where its language does not say so', () => {
  const words = ['Ottosen', 'Østergaard', 'Overton']
  expect(beginLetters(words, 'en')).toEqual(['O', undefined, undefined])
  expect(beginLetters(['Overton', 'Østergaard'], 'da')).toEqual(['O', 'Ø'])
})

test('a script of few names stands under its own name, one of many under its letters', () => {
  expect(beginLetters(['Bo', 'Αλφα', 'Βήτα', 'Жук'], 'fr')).toEqual(['B', 'Grec', undefined, 'Cyrillique'])
  const many = ['Абрамов', 'Азаров', 'Акимов', 'Беляев', 'Бойко', 'Буров']
  expect(beginLetters(many, 'en').filter(Boolean)).toEqual(['А', 'Б'])
  expect(beginLetters(['김철수', '나은'], 'ar')).toEqual(['الهانغول', undefined])
  expect(beginLetters(['あや', 'アヤ', 'いと'], 'en').filter(Boolean)).toHaveLength(1)
})

test('a letter that a language counts for itself has a place of its own', () => {
  expect(beginLetters(['Zorn', 'Åberg', 'Ödman'], 'sv')).toEqual(['Z', 'Å', 'Ö'])
  expect(beginLetters(['Łukasz'], 'pl')).toEqual(['Ł'])
})

test('a name without a letter, or in no alphabet, stands under none', () => {
  expect(beginLetters(['', '', '42'], 'en')).toEqual([undefined, undefined, undefined])
  expect(beginLetters(['’t Hart', '¡Ana!'], 'en')).toEqual(['T', 'A'])
})
