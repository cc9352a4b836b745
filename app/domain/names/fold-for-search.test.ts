import { expect, test } from 'vitest'
import { foldForSearch } from './fold-for-search.ts'
import { wordStarts } from './word-starts.ts'

const finds = (query: string, name: string) =>
  wordStarts(name).some((start) => start.startsWith(foldForSearch(query)))

test.each([
  ['adeyemi', 'Ada Adeyemi'],
  ['ADA ADE', 'Ada Adeyemi'],
  ['obrien', "Conan O'Brien"],
  ["o'brien", 'Conan O’Brien'],
  ['brien', "Conan O'Brien"],
  ["conan o'b", 'Conan O’Brien'],
  ['marie', 'Anne-Marie'],
  ['anne marie', 'Anne-Marie'],
  ['jrr tolkien', 'J.R.R. Tolkien'],
  ['J. R. R. Tolkien', 'J.R.R. Tolkien'],
  ['st john', 'St.John Smith'],
  ['galla', 'Gal·la'],
  ['nguyen', 'Nguyễn Thị Minh'],
  ['sorensen', 'Åse Sørensen'],
  ['lodz', 'Łódź'],
  ['strasse', 'Straße'],
  ['istanbul', 'İstanbul'],
  ['isil', 'Işıl'],
  ['bjork', 'Björk'],
  ['ΝΙΚΟΣ', 'Νίκος'],
  ['νικοσ', 'Νίκος'],
  ['елка', 'Ёлка'],
  ['محمد', 'مُحَمَّد'],
  ['علي رضا', 'علی رضا'],
  ['رضا', 'علی‌رضا'],
  ['דוד', 'דָּוִד'],
  ['泽东', '毛泽东'],
  ['서연', '김서연'],
  ['ใจดี', 'สมชายใจดี'],
  ['ジョン', 'ジョン・スミス'],
  ['スミス', 'ジョン・スミス'],
  ['葛城', '葛\u{e0100}城'],
  ['ａｄａ', 'Ada'],
])('a search for %s finds %s', (query, name) => {
  expect(finds(query, name)).toBe(true)
})

test.each([
  ['कम', 'किम'],
  ['กด', 'กิด'],
  ['brian', "Conan O'Brien"],
  ['deyemi', 'Ada Adeyemi'],
])('a search for %s does not find %s', (query, name) => {
  expect(finds(query, name)).toBe(false)
})

test('each word begins one entry, with everything after it', () => {
  expect(wordStarts('Ada Adeyemi')).toEqual(['ada adeyemi', 'adeyemi'])
  expect(wordStarts("Conan O'Brien")).toEqual(['conan obrien', 'obrien', 'brien'])
  expect(wordStarts('毛泽东')).toEqual(['毛泽东', '泽东', '东'])
  expect(wordStarts('…')).toEqual([])
})

test('a very long name takes twelve entries of 64 characters and no more', () => {
  const starts = wordStarts('word '.repeat(200))
  expect(starts.length).toBeLessThanOrEqual(12)
  expect(Math.max(...starts.map((start) => start.length))).toBeLessThanOrEqual(64)
  expect(wordStarts('あいうえおかきくけこさしすせそ')).toHaveLength(12)
})
