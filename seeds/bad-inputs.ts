import catalogue from './bad-inputs.json' with { type: 'json' }

/** One row of the catalogue: what a stranger sends, what must come of it, and why the row is there. */
export type BadInput = { input: unknown; expected: unknown; why: string }

/** The names of the catalogue's groups, as the file has them. */
export const groups = Object.keys(catalogue)

/**
 * One group's rows as the file has them. A group is known by the beginning of its name ("N-A").
 * For groups whose rows have another shape than [input, expected, why].
 */
export function rowsOf(group: string): unknown[][] {
  const [, rows] = Object.entries(catalogue).find(([name]) => name.startsWith(group)) ?? []
  if (!rows) throw new Error(`The catalogue of bad inputs has no group ${group}`)
  return rows
}

/** The rows of one group, with `x×1000000` written out as a million times x. */
export function badInputs(group: string): BadInput[] {
  return rowsOf(group).map(([input, expected, why]) => ({
    input: typeof input === 'string' ? writeOut(input) : input,
    expected,
    why: typeof why === 'string' ? why : '',
  }))
}

function writeOut(input: string): string {
  const [, text = '', times] = /^(.+)×(\d+)$/u.exec(input) ?? []
  return times ? text.repeat(Number(times)) : input
}
