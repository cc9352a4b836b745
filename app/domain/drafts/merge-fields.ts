import type { Fields } from './fields.ts'

export type Merged = {
  fields: Fields
  /** Fields that two people have changed to different things, with what the other wrote standing in `fields`. */
  contested: string[]
}

/**
 * Lays what somebody sends over what stands now, knowing what both began from. What only one of the two changed is taken
 * from that one; what both changed to different texts is contested, and neither text wins.
 */
export function mergeFields({ base, now, sent }: { base: Fields; now: Fields; sent: Fields }): Merged {
  const fields = { ...now }
  const contested: string[] = []
  for (const [field, text] of Object.entries(sent)) {
    const [before, standing] = [base[field] ?? '', now[field] ?? '']
    if (text === before || text === standing) continue
    if (standing === before) fields[field] = text
    else contested.push(field)
  }
  return { fields, contested }
}
