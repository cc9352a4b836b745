import { expect, test } from 'vitest'
import { mergeFields } from './merge-fields.ts'

const base = { title: 'Trees', why: 'Shade.' }

test('what one of two changed is taken from that one', () => {
  const merged = mergeFields({
    base,
    now: { ...base, why: 'Shade and birds.' },
    sent: { ...base, title: 'More trees' },
  })
  expect(merged).toEqual({ fields: { title: 'More trees', why: 'Shade and birds.' }, contested: [] })
})

test('what both changed is contested unless they wrote the same', () => {
  const now = { ...base, title: 'Our trees' }
  expect(mergeFields({ base, now, sent: { title: 'More trees' } }).contested).toEqual(['title'])
  expect(mergeFields({ base, now, sent: { title: 'Our trees' } }).contested).toEqual([])
})

test('a field that was emptied is a change like any other', () => {
  expect(mergeFields({ base, now: base, sent: { why: '' } }).fields.why).toBe('')
  expect(mergeFields({ base, now: { ...base, why: 'Birds.' }, sent: { why: '' } }).contested).toEqual(['why'])
})
