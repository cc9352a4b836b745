import { sql } from 'kysely'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { waitAfter } from './wait-for-code.ts'

/**
 * Asks for a code on a subject (32 bytes, a MAC of what is to be proven). False when the last one was asked for less
 * than the waiting time ago: a second press sends no second email, and the code on its way serves both.
 */
export async function askForCode(tx: Tx, subject: Buffer, at: Instant = databaseTime): Promise<boolean> {
  const [asked] = await askForCodes(tx, [subject], at)
  return asked!
}

/**
 * The same for several subjects at once. One that is named twice is asked for once, the first time. Rows are taken in the
 * order of their subjects, so that two who ask for the same ones cannot wait for each other.
 */
export async function askForCodes(
  tx: Tx,
  subjects: Buffer[],
  at: Instant = databaseTime,
): Promise<boolean[]> {
  if (subjects.length === 0) return []
  const { rows } = await sql<{ subject: Buffer }>`
    insert into challenges (subject, asked_at)
    select subject, ${at} from unnest(${subjects}::bytea[]) as subject group by subject order by subject
        on conflict (subject) do update
       set asked_at = excluded.asked_at,
           asked = case when challenges.asked_at < ${at} - interval '1 day' then 1 else least(challenges.asked + 1, 100) end
     where challenges.asked_at <= ${at} - ${waitAfter('challenges.asked')}
    returning subject`.execute(tx)
  const asked = new Set(rows.map(({ subject }) => subject.toString('hex')))
  return subjects.map((subject) => asked.delete(subject.toString('hex')))
}
