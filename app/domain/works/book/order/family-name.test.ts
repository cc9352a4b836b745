import { expect, test } from 'vitest'
import { familyName } from './family-name.ts'

test.each([
  ['Ada Lovelace', 'Lovelace'],
  ['Ursula K. Le Guin', 'Le Guin'],
  ['Simone de Beauvoir', 'Beauvoir'],
  ['Vincent van der Meer', 'Meer'],
  ['Martin Van Buren', 'Van Buren'],
  ['Gianni De Luca', 'De Luca'],
  ['José Ortega y Gasset', 'Ortega y Gasset'],
  ['Muhammad al-Khwarizmi', 'Khwarizmi'],
  ['Jean le Rond d’Alembert', 'Alembert'],
  ['Tahar Ben Jelloun', 'Ben Jelloun'],
  ['Máire Ní Bhriain', 'Ní Bhriain'],
  ['Martin Luther King Jr.', 'King'],
  ['Sammy Davis, Jr.', 'Davis'],
  ['Doe, Jane', 'Doe'],
  ['Jane Doe PhD', 'Doe'],
  ['Anna Nowak-Kowalska', 'Nowak-Kowalska'],
  ['Björk', 'Björk'],
  ['bell hooks', 'hooks'],
  ['van', 'van'],
  ['Anna Nowak (Kicia)', 'Nowak'],
  ['محمود (درويش)', 'محمود'],
  ['Piet ’t Hart', 'Hart'],
  ['(((', '((('],
  ['J.', 'J.'],
  ['王小明', '王小明'],
  ['山田 太郎', '山田 太郎'],
  ['김 철수', '김 철수'],
  ['Анна Каренина', 'Каренина'],
  ['محمود درويش', 'درويش'],
])('%s is found under %s', (name, family) => {
  expect(familyName({ name }).family).toBe(family)
})

test('in Hungary and Vietnam the family name comes first', () => {
  expect(familyName({ name: 'Szabó Magda', country: 'HU' })).toEqual({ family: 'Szabó', given: 'Magda' })
  expect(familyName({ name: 'Nguyễn Du', country: 'VN' }).family).toBe('Nguyễn')
  expect(familyName({ name: 'Szabó Magda' }).family).toBe('Magda')
})
