const MOST_FIELDS = 100

/**
 * A posted form as plain fields. A field sent twice is an array, which no reader takes for a text; nothing a stranger
 * names can reach a prototype.
 */
export async function readFields(request: Request, most = MOST_FIELDS): Promise<Record<string, unknown>> {
  const form = new URLSearchParams(await request.text())
  const fields: Record<string, unknown> = Object.create(null)
  for (const name of [...new Set(form.keys())].slice(0, most)) {
    const values = form.getAll(name)
    fields[name] = values.length === 1 ? values[0] : values
  }
  return fields
}

/** The texts among the fields, for showing a form again as it was typed. */
export function textsOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
