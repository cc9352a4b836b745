import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventPeople } from '#seeds/people/index.ts'
import { orders } from '../settings.ts'
import { orderNames } from './order-names.ts'

const inOrder = (names: string[], order: (typeof orders)[number], locale = 'en', seed = '') =>
  orderNames(
    names.map((name) => ({ name })),
    { order, seed },
    locale,
  ).map((place) => names[place]!)

test('an alphabet is sorted as its language sorts it', () => {
  const names = ['Eva Åberg', 'Nils Zorn', 'Carl Andersson', 'Émile Zola', 'Bo Ek']
  expect(inOrder(names, 'family', 'sv')).toEqual([
    'Carl Andersson',
    'Bo Ek',
    'Émile Zola',
    'Nils Zorn',
    'Eva Åberg',
  ])
  expect(inOrder(names, 'family', 'en')[0]).toBe('Eva Åberg')
  expect(inOrder(names, 'given', 'en')[0]).toBe('Bo Ek')
})

test('people of one family stand by their given names', () => {
  expect(inOrder(['Zoë Adler', 'Ben Adler', 'Adler'], 'family')).toEqual(['Adler', 'Ben Adler', 'Zoë Adler'])
})

test('who signed first stands first, where names stand by date', () => {
  expect(inOrder(['B', 'A', 'C'], 'date')).toEqual(['B', 'A', 'C'])
})

test('nobody is lost or doubled in any order, and the same list is always the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 })),
      fc.constantFrom(...orders),
      fc.string(),
      (names, order, seed) => {
        const people = names.map((name) => ({ name }))
        const places = orderNames(people, { order, seed }, 'de')
        expect(places.toSorted((a, b) => a - b)).toEqual([...names.keys()])
        expect(orderNames(people, { order, seed }, 'de')).toEqual(places)
      },
    ),
  )
})

test('in what order people signed leaves no trace in an alphabet or a lot', () => {
  const people = inventPeople(3)
  const names = [...new Set(Array.from({ length: 400 }, () => people.next().value!.name))]
  const turned = names.toReversed()
  for (const order of ['given', 'random'] as const)
    expect(inOrder(turned, order, 'en', 'x')).toEqual(inOrder(names, order, 'en', 'x'))
})

test('anybody can draw the lot again with sha256sum', () => {
  const names = ['Ada', 'Zoë', '王小明', 'Bo']
  const lots = names.map((name) =>
    createHash('sha256')
      .update(execFileSync('printf', ['%s\n%s', '10 March', name]))
      .digest('hex'),
  )
  const drawn = [...names.keys()]
    .toSorted((a, b) => (lots[a]! < lots[b]! ? -1 : 1))
    .map((place) => names[place])
  expect(inOrder(names, 'random', 'en', '10 March')).toEqual(drawn)
  expect(inOrder(names, 'random', 'en', '11 March')).not.toEqual(drawn)
})
