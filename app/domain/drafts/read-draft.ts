import { sql } from 'kysely'
import { contrastOnLight, type NewCampaign } from '#campaigns'
import { readQuestions } from '#questions'
import { databaseTime } from '#db/connection.ts'
import type { Fault } from './faults.ts'
import { kindOf, localesOf, type Fields } from './fields.ts'
import { readTimes } from './read-times.ts'
import { readOrganiser, readWords } from './read-words.ts'

/** A draft as the campaign it would be, and everything that is missing, wrong or odd in it. */
export type DraftReading = {
  campaign: Omit<NewCampaign, 'slug'>
  faults: Fault[]
  /** When it is to open; null where it opens as soon as it is published. */
  opensAt: Date | null
}

export const INK = '#171614'
// WCAG 2.2 SC 1.4.3, for text such as that on the button.
const ENOUGH = 4.5
const MOST_WISHED = 1_000_000_000

/**
 * Reads a draft. What cannot be read has a fault and stands as its default, so that a preview can be shown at any time. `now` is the
 * database's, for times that must be yet to come.
 */
export function readDraft(fields: Fields, now: Date): DraftReading {
  const { words, sections, faults: ofWords } = readWords(fields)
  const { organiser, faults: ofOrganiser } = readOrganiser(fields)
  const { accent, faults: ofAccent } = readAccent(fields)
  const { goal, faults: ofGoal } = readGoal(fields)
  const { questions, faults: ofQuestions } = readQuestions(fields, localesOf(fields))
  const times = readTimes(fields, now)
  const kind = kindOf(fields)
  return {
    campaign: {
      kind,
      organiser,
      accent,
      goal,
      fields: {
        // Whoever is on a record says in which role, unless its team asks for less.
        occupation: asked(fields.occupation ?? (kind === 'album' ? 'required' : undefined)),
        affiliation: asked(fields.affiliation),
        country: asked(fields.country),
      },
      defaultLocale: localesOf(fields)[0],
      opensAt: times.opensAt ? sql<Date>`${times.opensAt.toISOString()}::timestamptz` : databaseTime,
      closesAt: times.closesAt && sql<Date>`${times.closesAt.toISOString()}::timestamptz`,
      timeZone: times.zone,
      words,
      sections,
      questions,
    },
    faults: [...ofOrganiser, ...ofWords, ...ofAccent, ...ofGoal, ...ofQuestions, ...times.faults],
    opensAt: times.opensAt,
  }
}

const asked = (text: string | undefined) => (text === 'hidden' || text === 'required' ? text : 'optional')

function readAccent(fields: Fields): { accent: string; faults: Fault[] } {
  const typed = (fields.accent?.trim() || INK).toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(typed))
    return { accent: INK, faults: [{ severity: 'wrong', code: 'accent-unreadable', field: 'accent' }] }
  const ratio = contrastOnLight(typed)
  const faint: Fault = {
    severity: 'odd',
    code: 'accent-faint',
    field: 'accent',
    facts: { ratio, enough: ENOUGH },
  }
  return { accent: typed, faults: ratio < ENOUGH ? [faint] : [] }
}

function readGoal(fields: Fields): { goal: number | null; faults: Fault[] } {
  const typed = fields.goal?.replaceAll(/[\s.,'’\u00a0\u202f]/g, '') ?? ''
  if (typed === '') return { goal: null, faults: [] }
  const goal = Number(typed)
  if (/^\d+$/.test(typed) && goal > 0 && goal <= MOST_WISHED) return { goal, faults: [] }
  return { goal: null, faults: [{ severity: 'wrong', code: 'goal-unreadable', field: 'goal' }] }
}
