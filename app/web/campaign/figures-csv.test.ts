import { expect, test } from 'vitest'
import type { Figures, Shares } from '#counts'
import { figuresCsv } from './figures-csv.ts'

const nobody: Shares = { named: [], others: 0, unsaid: 0 }

const figures = (wishes: Partial<Figures>): Figures => ({
  growth: { stepHours: 1, steps: [], until: new Date(0) },
  countries: { ...nobody, different: 0 },
  occupations: nobody,
  fewest: 5,
  ...wishes,
})

const named = (label: string, standing = 7) => ({ key: label.toLowerCase(), label, standing })
const BOM = '\uFEFF'

test('growth is a row for each step, in UTC, with what came, what went and what stood', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 5, 1, hour))
  const steps = [
    { from: at(9), to: at(10), signed: 12, removed: 0, standing: 12 },
    { from: at(10), to: at(11), signed: 3, removed: 2, standing: 13 },
  ]
  const csv = figuresCsv(figures({ growth: { stepHours: 1, steps, until: at(11) } }), 'growth.csv')
  expect(csv).toBe(
    `${BOM}from,to,signed,removed,standing\r\n` +
      '2026-06-01T09:00:00.000Z,2026-06-01T10:00:00.000Z,12,0,12\r\n' +
      '2026-06-01T10:00:00.000Z,2026-06-01T11:00:00.000Z,3,2,13\r\n',
  )
})

test('countries are named by code and in English; those too few to name, and those who did not say, are a row each', () => {
  const countries = { named: [named('FR', 9), named('BA')], others: 4, unsaid: 2, different: 4 }
  expect(figuresCsv(figures({ countries }), 'countries.csv')).toBe(
    `${BOM}kind,country,name,standing\r\n` +
      'country,FR,France,9\r\ncountry,BA,Bosnia & Herzegovina,7\r\nothers,,,4\r\nunsaid,,,2\r\n',
  )
})

test.each([
  '=HYPERLINK("https://example.org","Press")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
])('an occupation that a spreadsheet would run is only words: %j', (label) => {
  const occupations = { ...nobody, named: [named(label)] }
  const line = figuresCsv(figures({ occupations }), 'occupations.csv')!.split('\r\n')[1]!
  expect(line).toMatch(/^occupation,"?'/)
  expect(line).toMatch(/,7$/)
})

test('commas, quotes and other scripts come through; an occupation called “others” is still an occupation', () => {
  const labels = ['Editor, retired', 'The "boss"', 'عازفة عود', 'others']
  const occupations = { named: labels.map((label) => named(label)), others: 11, unsaid: 0 }
  expect(figuresCsv(figures({ occupations }), 'occupations.csv')!.split('\r\n')).toEqual([
    `${BOM}kind,occupation,standing`,
    'occupation,"Editor, retired",7',
    'occupation,"The ""boss""",7',
    'occupation,عازفة عود,7',
    'occupation,others,7',
    'others,,11',
    '',
  ])
})

test('where nobody has signed there is a heading and nothing else', () => {
  expect(figuresCsv(figures({}), 'occupations.csv')).toBe(`${BOM}kind,occupation,standing\r\n`)
})

test.each(['people.csv', 'growth', 'toString', '__proto__', 'constructor', ''])(
  'there is no file %j',
  (name) => {
    expect(figuresCsv(figures({}), name)).toBeUndefined()
  },
)
