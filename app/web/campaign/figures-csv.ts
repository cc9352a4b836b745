import type { Figures, Shares } from '#counts'
import { intlFor } from '#i18n/speak.ts'
import { BYTE_ORDER_MARK, csvLines } from '../csv.ts'

type Table = { columns: string[]; rows: (figures: Figures) => (string | number)[][] }

const tables: Record<string, Table> = {
  'growth.csv': {
    columns: ['from', 'to', 'signed', 'removed', 'standing'],
    rows: ({ growth }) =>
      growth.steps.map(({ from, to, signed, removed, standing }) => [
        from.toISOString(),
        to.toISOString(),
        signed,
        removed,
        standing,
      ]),
  },
  'countries.csv': {
    columns: ['kind', 'country', 'name', 'standing'],
    rows: ({ countries }) => rowsOf(countries, 'country', (code) => [code, code && englishName(code)]),
  },
  'occupations.csv': {
    columns: ['kind', 'occupation', 'standing'],
    rows: ({ occupations }) => rowsOf(occupations, 'occupation', (label) => [label]),
  },
}

const englishName = (code: string) => intlFor('en').formatDisplayName(code, { type: 'region' }) ?? code

// Everybody whose answer is not named stands in two rows of other kinds, so that a table adds up to the count.
function rowsOf({ named, others, unsaid }: Shares, kind: string, words: (label: string) => string[]) {
  return [
    ...named.map(({ label, standing }) => [kind, ...words(label), standing]),
    ...(others > 0 ? [['others', ...words(''), others]] : []),
    ...(unsaid > 0 ? [['unsaid', ...words(''), unsaid]] : []),
  ]
}

/**
 * One of a campaign's figures (`growth.csv`, `countries.csv`, `occupations.csv`) as a file for spreadsheets and programs:
 * UTF-8 with a byte order mark, times in ISO 8601 UTC. Undefined for any other name.
 */
export function figuresCsv(figures: Figures, name: string): string | undefined {
  if (!Object.hasOwn(tables, name)) return undefined
  const { columns, rows } = tables[name]!
  return BYTE_ORDER_MARK + csvLines([columns, ...rows(figures)])
}
