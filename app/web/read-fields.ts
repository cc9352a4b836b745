const MOST_FIELDS = 100

/** The fields of a posted form, see `fieldsOf`. */
export const readFields = async (request: Request, most?: number) => fieldsOf(await request.text(), most)

/**
 * A posted form as plain fields. A field sent twice is an array, which no reader takes for a text; nothing a stranger
 * names can reach a prototype.
 */
export function fieldsOf(body: string, most = MOST_FIELDS): Record<string, unknown> {
  const fields: Record<string, unknown> = Object.create(null)
  let left = most
  for (const [name, value] of new URLSearchParams(body)) {
    const before = fields[name]
    if (before === undefined && left-- <= 0) continue
    if (before === undefined) fields[name] = value
    else fields[name] = [before, value].flat()
  }
  return fields
}

/** The texts among the fields, for showing a form again as it was typed. */
export function textsOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
