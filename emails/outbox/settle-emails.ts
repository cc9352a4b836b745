import { sql } from 'kysely'
import type { Db, Instant, Tx } from '#db/connection.ts'

type Choice = 'code' | 'already-signed' | 'signed' | 'as-asked' | 'nothing'
type Ending = 'sent' | 'refused' | 'dropped'

/** Fixes what emails turn into, before they are sent: a second attempt sends the same and is not charged again. */
export async function noteChoices(tx: Tx, choices: { id: string; chosen: Choice }[]): Promise<void> {
  if (choices.length === 0) return
  await holdEmails(tx, choices)
  await sql`
    update outbox set chosen = choice.chosen
      from unnest(${choices.map(({ id }) => id)}::uuid[], ${choices.map(({ chosen }) => chosen)}::text[])
           as choice (id, chosen)
     where outbox.id = choice.id`.execute(tx)
}

/**
 * Emails are done with: sent, refused for good by the other side, or dropped by us. Their addresses are forgotten. Returns
 * the ids of those that were not done with before.
 */
export async function settleEmails(
  db: Db,
  endings: { id: string; ending: Ending }[],
  at: Instant,
): Promise<Set<string>> {
  if (endings.length === 0) return new Set()
  await holdEmails(db, endings)
  const { rows } = await sql<{ id: string }>`
    update outbox set state = ending, address_sealed = null, leased_until = null, finished_at = ${at}
      from unnest(${endings.map(({ id }) => id)}::uuid[], ${endings.map(({ ending }) => ending)}::text[])
           as settled (done, ending)
     where id = done and state = 'waiting'
    returning id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

// In the order of everybody who needs several of them, so that two cannot wait for each other.
async function holdEmails(db: Db, emails: { id: string }[]): Promise<void> {
  await sql`
    select from outbox where id = any(${emails.map(({ id }) => id)}::uuid[]) order by id for update`.execute(
    db,
  )
}

type Resting = {
  id: string
  /** Not before so many seconds from now. */
  seconds: number
  /** Nobody asked a mail server to take it, so it does not count as tried. */
  untried?: boolean
}

/** Gives claims back, for anybody to take up after a while. */
export async function releaseEmails(db: Db, resting: Resting[], at: Instant): Promise<void> {
  if (resting.length === 0) return
  await sql`
    update outbox
       set leased_until = null, attempts = attempts - untried::integer,
           due_at = case when untried and seconds = 0 then due_at else ${at} + make_interval(secs => seconds) end
      from unnest(${resting.map(({ id }) => id)}::uuid[], ${resting.map(({ seconds }) => seconds)}::float8[],
                  ${resting.map(({ untried = false }) => untried)}::boolean[]) as given (back, seconds, untried)
     where id = back and state = 'waiting'`.execute(db)
}
