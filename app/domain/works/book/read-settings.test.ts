import { expect, test } from 'vitest'
import { readSettings } from './read-settings.ts'
import { trimOf } from './settings.ts'

const faultsOf = (raw: object) => {
  const read = readSettings({ title: 'We', ...raw })
  return read.outcome === 'faulty' ? read.faults : []
}

test('a book needs no more than a title', () => {
  const read = readSettings({ title: ' We, the undersigned ' })
  if (read.outcome !== 'read') throw new Error('faulty')
  expect(read.settings).toMatchObject({
    title: 'We, the undersigned',
    columns: 3,
    order: 'family',
    trim: 'a5',
  })
  expect(trimOf(read.settings)).toEqual({ width: 148, height: 210 })
})

test('what is typed into a form is read as what it means', () => {
  const form = {
    title: 'We',
    trim: 'custom',
    width: '140',
    height: '216.5',
    columns: '4',
    bleed: 'on',
    blankLeaves: '12',
  }
  const read = readSettings(form)
  if (read.outcome !== 'read') throw new Error('faulty')
  expect(read.settings).toMatchObject({ columns: 4, bleed: true, cropMarks: false, blankLeaves: 12 })
  expect(trimOf(read.settings)).toEqual({ width: 140, height: 216.5 })
  expect(readSettings(JSON.parse(JSON.stringify(read.settings)))).toEqual(read)
})

test('every fault names its field', () => {
  expect(faultsOf({ title: ' ' })).toEqual([{ field: 'title', code: 'empty' }])
  expect(readSettings({})).toMatchObject({ faults: [{ field: 'title', code: 'empty' }] })
  expect(faultsOf({ isbn: '978-3-16-148410-1' })).toEqual([{ field: 'isbn', code: 'unreadable' }])
  expect(faultsOf({ trim: 'custom', width: '50', height: '900' })).toEqual([
    { field: 'width', code: 'small' },
    { field: 'height', code: 'large' },
  ])
  expect(faultsOf({ columns: '2.5' })).toEqual([{ field: 'columns', code: 'unreadable' }])
  expect(faultsOf({ columns: '0' })).toEqual([{ field: 'columns', code: 'small' }])
  expect(faultsOf({ typeSize: 'ten' })).toEqual([{ field: 'typeSize', code: 'unreadable' }])
  expect(faultsOf({ paper: 'velvet' })).toEqual([{ field: 'paper', code: 'unreadable' }])
  expect(faultsOf({ backCover: 'x'.repeat(1_501) })).toEqual([{ field: 'backCover', code: 'long' }])
})

test('a lot needs something to be drawn with', () => {
  expect(faultsOf({ order: 'random' })).toEqual([{ field: 'seed', code: 'empty' }])
  expect(faultsOf({ order: 'random', seed: '17 March' })).toEqual([])
})
