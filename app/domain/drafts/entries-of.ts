import type { NewEntry } from '#audit'
import type { Fields } from './fields.ts'
import { parts, type Changes, type FieldChange, type Part } from './what-changes.ts'

/** The number of the version it makes, if it makes one, and the fields as they are from now on. */
type Now = { version: number | undefined; fields: Fields }
type Entry = Pick<NewEntry, 'deed' | 'facts'>

const NOTHING = '—'
const from = ([change]: FieldChange[]) => ({ from: change!.before || NOTHING, to: change!.after || NOTHING })
const moment = (fields: Fields, event: string) =>
  [fields[`${event}.date`], fields[`${event}.time`], fields.zone].filter(Boolean).join(' ')

/** What the log says of each part that a change is about. */
const says: Record<Part, (changes: FieldChange[], now: Now) => Entry> = {
  words: (_, { version = 0 }) => ({ deed: 'changedWords', facts: { version } }),
  title: (changes) => ({
    deed: 'changedTitle',
    facts: { what: changes.map(({ after }) => after || NOTHING).join(' · ') },
  }),
  beside: () => ({ deed: 'changedSections' }),
  organiser: (changes) => ({ deed: 'changedOrganiser', facts: from(changes) }),
  accent: (changes) => ({ deed: 'changedAccent', facts: from(changes) }),
  goal: (changes) => ({ deed: 'changedGoal', facts: from(changes) }),
  form: () => ({ deed: 'changedForm' }),
  times: (_, { fields }) => ({
    deed: 'changedTimes',
    facts: {
      opens: fields['opens.date'] ? moment(fields, 'opens') : NOTHING,
      closes: fields['closes.date'] ? moment(fields, 'closes') : NOTHING,
    },
  }),
}

/** The entries of a change, one for each part, in their order. */
export function entriesOf(changes: Changes, now: Now): Entry[] {
  return parts.flatMap((part) => {
    const changed = changes[part]
    return changed ? [says[part](changed, now)] : []
  })
}
