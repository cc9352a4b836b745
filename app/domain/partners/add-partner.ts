import { randomInt } from 'node:crypto'
import { writeEntry, type By } from '#audit'
import { readLine } from '#names'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

// Without vowels no code is a word, and without l, o, 0 and 1 none is misread from paper. 28⁸ are 4 × 10¹¹.
const LETTERS = 'bcdfghjkmnpqrstvwxyz23456789'
const CODE_LETTERS = 8
const DAY_MS = 86_400_000
const DATE = /^\d{4}-\d{2}-\d{2}$/

export type PartnerForm = { name: string; endsAt: Date | null }
export type PartnerFaults = { partner?: 'E_EMPTY' | 'E_LONG' | 'E_SIGN'; ends?: 'E_DATE' | 'E_PAST' }
type Reading = { outcome: 'ok'; form: PartnerForm } | { outcome: 'refused'; faults: PartnerFaults }

/**
 * Reads the form for a new link: `partner`, its name, and `ends`, its last day (YYYY-MM-DD, UTC) or nothing. Both faults at once.
 * `now` only judges whether a day has passed; whether a link is open is asked of the database.
 */
export function readPartnerForm(typed: Record<string, unknown>, now = new Date()): Reading {
  const faults: PartnerFaults = {}
  const name = readLine(typed.partner ?? '')
  if (name.outcome === 'refused') faults.partner = name.fault === 'E_LONG' ? 'E_LONG' : 'E_SIGN'
  else if (name.line === '') faults.partner = 'E_EMPTY'
  const ends = typeof typed.ends === 'string' ? typed.ends.trim() : ''
  const lastDay = DATE.test(ends) ? new Date(`${ends}T00:00:00Z`) : undefined
  const isDay = lastDay && !Number.isNaN(lastDay.getTime()) && lastDay.toISOString().startsWith(ends)
  const endsAt = isDay ? new Date(lastDay.getTime() + DAY_MS) : null
  if (ends && !endsAt) faults.ends = 'E_DATE'
  if (endsAt && endsAt <= now) faults.ends = 'E_PAST'
  if (name.outcome === 'refused' || faults.partner || faults.ends) return { outcome: 'refused', faults }
  return { outcome: 'ok', form: { name: name.line, endsAt } }
}

type Adding = By & { form: PartnerForm }

/** Gives a partner its link, and returns the code in it. */
export async function addPartner(
  db: Db,
  { teamId, campaignId, organiserId, form }: Adding,
  at: Instant = databaseTime,
): Promise<{ id: string; code: string }> {
  return db.transaction().execute(async (tx) => {
    const id = newId()
    const code = drawPartnerCode()
    await tx
      .insertInto('partners')
      .values({ id, campaign_id: campaignId, name: form.name, code, ends_at: form.endsAt, created_at: at })
      .execute()
    const facts = { name: form.name }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'addedPartner', facts }, at)
    return { id, code }
  })
}

const drawPartnerCode = () =>
  Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('')
