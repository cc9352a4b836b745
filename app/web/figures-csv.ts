import { stringify } from 'csv-stringify/sync'
import type { Figures, Shares } from '#counts'
import { intlFor } from '#i18n/speak.ts'

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

// What comes before a formula's sign without being seen, or where a reader splits cells at other marks than commas.
const HIDDEN_FORMULA = /^[\p{Z}\p{C};|]+[=+\-@＝＋－＠]/u

/**
 * One of a campaign's figures (`growth.csv`, `countries.csv`, `occupations.csv`) as a file for spreadsheets and programs:
 * RFC 4180, UTF-8, times in ISO 8601 UTC. Undefined for any other name. It begins with a byte order mark, without which
 * Excel reads every accent wrong; other readers skip it. Occupations are strangers' words: one that a spreadsheet would
 * take for a formula gets an apostrophe in front (OWASP, “CSV Injection”).
 */
export function figuresCsv(figures: Figures, name: string): string | undefined {
  if (!Object.hasOwn(tables, name)) return undefined
  const { columns, rows } = tables[name]!
  return stringify([columns, ...rows(figures)], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (text) => text.replace(HIDDEN_FORMULA, "'$&") },
  })
}
