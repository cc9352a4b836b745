import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attackTexts } from '#seeds/attack-texts.ts'
import { drawBadge, drawNoBadge } from './draw-badge.ts'
import type { Face } from './find-face.ts'

const face: Face = {
  slug: 'trees',
  title: 'Plant more street trees',
  organiser: 'Friends of Lime Street',
  locale: 'en',
  spoken: 'en',
  count: 11_500,
  asOf: new Date('2026-06-01T12:00:00Z'),
  goal: 15_000,
  open: true,
  accent: ['#1f4d36', '#7fae97'],
  stale: false,
}
const line = { theme: 'auto', size: 'compact', goal: true } as const
const plate = { theme: 'auto', size: 'full', goal: true } as const
const markup = (svg: string) => svg.replaceAll(/>[^<]*</g, '><').replaceAll(/ (?:x|y|width)="[\d.]+"/g, '')

test('a badge says the number in the language and the direction it is asked for', () => {
  expect(drawBadge(face, line)).toContain('>11,500</text>')
  expect(drawBadge({ ...face, spoken: 'de' }, line)).toContain('>11.500</text>')
  expect(drawBadge({ ...face, spoken: 'pl', count: 3 }, line)).toContain('>osoby podpisały</text>')
  expect(drawBadge({ ...face, spoken: 'ar' }, plate)).toContain('direction="rtl"')
})

test('the number of an old answer is read out with the moment it was true', () => {
  expect(drawBadge({ ...face, stale: true }, line)).toMatch(/<title>[^<]*as of 1 June 2026[^<]*<\/title>/)
  expect(drawBadge(face, line)).not.toContain('as of')
})

test('whatever a title is, it is text in the picture and nothing else', () => {
  const [compact, full] = [markup(drawBadge(face, line)), markup(drawBadge(face, plate))]
  const anyTitle = fc.oneof(fc.constantFrom(...attackTexts), fc.string({ unit: 'binary', maxLength: 200 }))
  fc.assert(
    fc.property(anyTitle, (title) => {
      expect(markup(drawBadge({ ...face, title }, line))).toBe(compact)
      const large = drawBadge({ ...face, title }, plate)
      expect(markup(large)).toBe(full)
      expect(large).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
    }),
  )
})

test('a goal is a bar that is never longer than its place', () => {
  const bars = (count: number) => {
    const [, filled] = [...drawBadge({ ...face, count }, plate).matchAll(/y="122" width="(\d+)"/g)].map(
      ([, width]) => Number(width),
    )
    return filled
  }
  expect([bars(0), bars(7_500), bars(15_000), bars(99_000)]).toEqual([0, 154, 308, 308])
  expect(drawBadge({ ...face, goal: null }, plate)).not.toContain('class="track"')
  expect(drawBadge(face, { ...plate, goal: false })).not.toContain('class="track"')
})

test('the badge of no campaign is grey and has no number', () => {
  const svg = drawNoBadge('Undersigned')
  expect(svg).toContain('#6b675f')
  expect(svg.replaceAll(/<style>.*<\/style>/g, '').match(/>[^<]*\d[^<]*</)).toBeNull()
})
