import { sql } from 'kysely'
import { limits } from '#limits'
import { sameMac, type Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { codeMac } from './draw-code.ts'

/**
 * `right` once; `right-again` when the same code has already done its work; `wrong` when it was compared and is another;
 * `no-code` when nothing could be right: late, worn out, or none. People are told of the last two alike. Of a code that would
 * have been right but came too late, `lateSeconds` says how long it took from the mail server's yes, once.
 */
export type TryOutcome =
  | { outcome: 'right'; delaySeconds: number | null }
  | { outcome: 'right-again' }
  | { outcome: 'wrong' }
  | { outcome: 'no-code'; lateSeconds?: number }

export type Try = { subject: Buffer; code: string }

/**
 * Spends a try on a subject's code, then compares. A wrong one costs a try, and the cost must be kept: it returns,
 * never throws. The update holds the row, so of a thousand guesses at once at most five are compared, early or late: a late one
 * is compared only to learn how slow its mailbox is, and can open nothing any more.
 * A code whose email is still with the mail server works already: it may arrive before the server's yes reaches us.
 */
export async function tryCode(
  tx: Tx,
  keys: Keys,
  typed: Try,
  at: Instant = databaseTime,
): Promise<TryOutcome> {
  const [tried] = await tryCodes(tx, keys, [typed], at)
  return tried!
}

/** The same for codes on several subjects at once, each of them another one. */
export async function tryCodes(
  tx: Tx,
  keys: Keys,
  typed: Try[],
  at: Instant = databaseTime,
): Promise<TryOutcome[]> {
  if (typed.length === 0) return []
  const subjects = typed.map(({ subject }) => subject)
  const rows = new Map((await spendTries(tx, subjects, at)).map((row) => [row.subject.toString('hex'), row]))
  const tried = typed.map(({ subject, code }): TryOutcome => {
    const row = rows.get(subject.toString('hex'))
    if (!row?.code_mac) return { outcome: 'no-code' }
    const isIt = sameMac(row.code_mac, codeMac(keys, subject, code))
    if (row.late)
      return { outcome: 'no-code', ...(isIt && !row.spent_at && { lateSeconds: row.delaySeconds ?? 0 }) }
    if (!isIt) return { outcome: 'wrong' }
    return row.spent_at ? { outcome: 'right-again' } : { outcome: 'right', delaySeconds: row.delaySeconds }
  })
  const right = subjects.filter((_, place) => tried[place]!.outcome === 'right')
  if (right.length > 0)
    await tx
      .updateTable('challenges')
      .set({ spent_at: at, code_sealed: null })
      .where('subject', '=', sql<Buffer>`any(${right}::bytea[])`)
      .execute()
  const tooLate = subjects.filter((_, place) => 'lateSeconds' in tried[place]!)
  if (tooLate.length > 0)
    await tx
      .updateTable('challenges')
      .set({ code_mac: null })
      .where('subject', '=', sql<Buffer>`any(${tooLate}::bytea[])`)
      .execute()
  return tried
}

/** Locks in one order first, so that two who try on the same subjects cannot wait for each other. */
async function spendTries(tx: Tx, subjects: Buffer[], at: Instant) {
  return tx
    .with('held', (db) =>
      db
        .selectFrom('challenges')
        .select('subject')
        .where('subject', '=', sql<Buffer>`any(${subjects}::bytea[])`)
        .orderBy('subject')
        .forUpdate(),
    )
    .updateTable('challenges')
    .from('held')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .whereRef('challenges.subject', '=', 'held.subject')
    .where('tries', '<', limits.code.tries)
    .where('drawn_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`)
    .where((eb) =>
      eb.or([
        eb('deadline', 'is', null),
        eb('deadline', '>', sql<Date>`${at} - make_interval(secs => ${limits.code.lateSeconds})`),
      ]),
    )
    .returning([
      'challenges.subject',
      'code_mac',
      'spent_at',
      sql<boolean>`deadline is not null and deadline <= ${at}`.as('late'),
      sql<number | null>`extract(epoch from ${at} - accepted_at)::integer`.as('delaySeconds'),
    ])
    .execute()
}
