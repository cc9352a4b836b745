import { expect, test } from 'vitest'
import { markBoxes } from './mark-boxes.ts'
import { readSettings } from '../read-settings.ts'
import { typesetCover } from '../typeset-cover.ts'

const edition = { number: 1, cutOff: '2026-11-24T12:00:00.000Z', listHash: '0'.repeat(64), title: 'Names', organiser: 'Kestrel Yard', address: 'https://sign.example.org/c/names', locale: 'en' } // prettier-ignore
const POINTS = 72 / 25.4

async function coverOf(wishes: object) {
  const read = readSettings({ title: 'Names', ...wishes })
  if (read.outcome === 'faulty') throw new Error(JSON.stringify(read.faults))
  return (await typesetCover({ names: 10, pages: 100 }, read.settings, edition)).sheet
}
const boxIn = (pdf: Buffer, name: string) =>
  new RegExp(`/${name} \\[([^\\]]+)\\]`).exec(pdf.toString('latin1'))?.[1]?.split(' ').map(Number)

test('the printer is told where to cut, and how far over it the ink goes', async () => {
  const cover = await coverOf({ bleed: true, cropMarks: true })
  const [, , width, height] = boxIn(cover, 'MediaBox')!
  const inside = (millimetres: number) => {
    const far = millimetres * POINTS
    return [far, far, width! - far, height! - far].map((side) => expect.closeTo(side, 2) as number)
  }
  expect(boxIn(cover, 'TrimBox')).toEqual(inside(9))
  expect(boxIn(cover, 'BleedBox')).toEqual(inside(6))
})

test('without bleed and marks the sheet itself is what is cut', async () => {
  const cover = await coverOf({})
  expect(boxIn(cover, 'TrimBox')!.map(Math.round)).toEqual(boxIn(cover, 'MediaBox')!.map(Math.round))
})

test('the file’s table still says where everything lies', async () => {
  const text = (await coverOf({ bleed: true })).toString('latin1')
  const table = Number(/startxref\n(\d+)/.exec(text)![1])
  expect(text.slice(table, table + 4)).toBe('xref')
  const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at))
  expect(places.length).toBeGreaterThan(10)
  for (const [row, at] of places.entries()) expect(text.slice(at).startsWith(`${row + 1} 0 obj`)).toBe(true)
})

test('a PDF of another make is not guessed at', () => {
  expect(() => markBoxes(Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), { off: 0, bleed: 0 })).toThrow(
    'another kind of table',
  )
})
