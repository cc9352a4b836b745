import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillColumns, type Entry, type Item } from './fill-columns.ts'

const entries = fc.array(fc.record({ lines: fc.constantFrom(1, 1, 1, 2, 3), beginsLetter: fc.boolean() }), {
  minLength: 1,
  maxLength: 400,
  size: 'max',
})
const room = fc.record({ lines: fc.integer({ min: 12, max: 60 }), columns: fc.integer({ min: 1, max: 6 }) })
const height = (column: Item[]) => column.reduce((sum, { lines }) => sum + lines, 0)

test('every name stands once and in its order, and no column is too full', () => {
  fc.assert(
    fc.property(entries, room, (list, of) => {
      const sheets = fillColumns(list, of, 6)
      const printed = sheets.flat(2).flatMap((item) => ('name' in item ? [item.name] : []))
      expect(printed).toEqual([...list.keys()])
      for (const [page, sheet] of sheets.entries()) {
        expect(sheet.length).toBeLessThanOrEqual(of.columns)
        for (const column of sheet)
          expect(height(column)).toBeLessThanOrEqual(page === 0 ? of.lines - 6 : of.lines)
      }
    }),
  )
})

test('a letter stands over its first name, and takes a line of white where something is above it', () => {
  fc.assert(
    fc.property(entries, room, (list, of) => {
      for (const column of fillColumns(list, of, 6).flat())
        for (const [at, item] of column.entries())
          if ('letterOf' in item) {
            expect(item.lines).toBe(at === 0 ? 1 : 2)
            expect(column[at + 1]).toMatchObject({ name: item.letterOf })
          }
    }),
  )
})

test('no letter is left with one of its names, and no last name begins a column alone', () => {
  const begins = fc.nat(4).map((chance) => chance === 0)
  const single = fc.array(fc.record({ lines: fc.constant(1), beginsLetter: begins }), { minLength: 200 })
  fc.assert(
    fc.property(single, fc.integer({ min: 12, max: 60 }), (list, lines) => {
      const ends = (at: number) => at + 1 >= list.length || list[at + 1]!.beginsLetter
      const columns = fillColumns(list, { lines, columns: 3 }, 6).slice(0, -1).flat()
      for (const [at, column] of columns.entries()) {
        const [foot, above] = [column.at(-1)!, column.at(-2)]
        if (above && 'letterOf' in above) expect('name' in foot && ends(foot.name)).toBe(true)
        const head = columns[at + 1]?.[0]
        if (head && 'name' in head) expect(ends(head.name)).toBe(false)
      }
    }),
  )
})

test('the columns of the last page are even', () => {
  const plain: Entry[] = Array.from({ length: 37 }, () => ({ lines: 1, beginsLetter: false }))
  const [sheet] = fillColumns(plain, { lines: 50, columns: 3 }, 9)
  expect(sheet!.map(height)).toEqual([13, 13, 11])
})

test('a book without names has one page for them', () => {
  expect(fillColumns([], { lines: 50, columns: 3 }, 9)).toEqual([[]])
})
