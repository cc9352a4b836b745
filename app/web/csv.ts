import { stringify } from 'csv-stringify/sync'

/** Without it Excel reads every accent wrong; other readers skip it. */
export const BYTE_ORDER_MARK = '\ufeff'

// What comes before a formula's sign without being seen, or where a reader splits cells at other marks than commas.
const HIDDEN_FORMULA = /^[\p{Z}\p{C};|]+[=+\-@＝＋－＠]/u

/**
 * Rows as lines of a file for spreadsheets and programs (RFC 4180). Cells are strangers' words: one that a spreadsheet would take
 * for a formula gets an apostrophe in front (OWASP, “CSV Injection”).
 */
export const csvLines = (rows: (string | number)[][]): string =>
  stringify(rows, {
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { string: (text) => text.replace(HIDDEN_FORMULA, "'$&") },
  })
