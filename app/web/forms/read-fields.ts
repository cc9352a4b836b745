import { storable } from '#names'

const MOST_FIELDS = 100
// An album that two people changed at once is our largest form, of some eleven hundred pairs; lists of names have a hundred boxes.
const MOST_PAIRS = 2_000

/** The fields of a posted form, see `fieldsOf`. */
export const readFields = async (request: Request, most?: number) => fieldsOf(await request.text(), most)

/**
 * A posted form as plain fields, of texts that can be stored. A field sent twice is an array, which no reader takes for a
 * text; nothing a stranger names can reach a prototype. Of `most` names, and of the first 2,000 pairs: what comes after is
 * of no form of ours, and is not read.
 */
export function fieldsOf(body: string, most = MOST_FIELDS): Record<string, unknown> {
  const fields: Record<string, string | string[]> = Object.create(null)
  let left = most
  for (const [sentName, sent] of new URLSearchParams(firstPairs(body))) {
    const [name, value] = [storable(sentName), storable(sent)]
    const before = fields[name]
    if (before === undefined && left-- <= 0) continue
    if (before === undefined) fields[name] = value
    else if (typeof before === 'string') fields[name] = [before, value]
    else before.push(value)
  }
  return fields
}

function firstPairs(body: string): string {
  let end = -1
  for (let pairs = 0; pairs < MOST_PAIRS; pairs++) {
    end = body.indexOf('&', end + 1)
    if (end === -1) return body
  }
  return body.slice(0, end)
}

/** The texts among the fields, for showing a form again as it was typed. */
export function textsOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
