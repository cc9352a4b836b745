import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'

export type Occasion = {
  what: string
  /** `2026-03-18`. */
  day: string
  /** Whole days from today, in the campaign's zone; negative when it has been. */
  days: number
}

const DAY_MS = 86_400_000
const DAY = /^2\d{3}-\d{2}-\d{2}$/

/** Whether a text is a day of the calendar, such as `2026-03-18`. */
export function isDay(text: string): boolean {
  const at = DAY.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  return !!at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** What a book is made for, and how far away that is; undefined where its team has not said both. */
export async function readOccasion(
  db: Db,
  campaignId: string,
  at: Instant = databaseTime,
): Promise<Occasion | undefined> {
  const row = await db
    .selectFrom('works')
    .innerJoin('campaigns', 'campaigns.id', 'works.campaign_id')
    .select([
      sql<string | null>`settings->>'occasion'`.as('what'),
      sql<string | null>`settings->>'occasionDate'`.as('day'),
      sql<string>`to_char(${at} at time zone time_zone, 'YYYY-MM-DD')`.as('today'),
    ])
    .where('works.campaign_id', '=', campaignId)
    .executeTakeFirst()
  const { what, day, today } = row ?? {}
  if (!what || !today || !day || !isDay(day)) return undefined
  return { what, day, days: Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS) }
}
