import { sql } from 'kysely'
import { limits } from '#limits'
import { sameMac, type Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'
import { codeMac } from './draw-code.ts'

/**
 * `right` once; `right-again` when the same code has already done its work; `wrong` when it was compared and is another;
 * `no-code` when there was nothing to compare it with: late, worn out, or none. People are told of the last two alike.
 */
export type TryOutcome =
  | { outcome: 'right'; delaySeconds: number | null }
  | { outcome: 'right-again' }
  | { outcome: 'wrong' }
  | { outcome: 'no-code' }

/**
 * Spends a try on a subject's code, then compares. A wrong one costs a try, and the cost must be kept: it returns,
 * never throws. The update holds the row, so of a thousand guesses at once at most five are compared.
 * A code whose email is still with the mail server works already: it may arrive before the server's yes reaches us.
 */
export async function tryCode(
  tx: Tx,
  keys: Keys,
  { subject, code }: { subject: Buffer; code: string },
  at: Instant = databaseTime,
): Promise<TryOutcome> {
  const row = await tx
    .updateTable('challenges')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('subject', '=', subject)
    .where('tries', '<', limits.code.tries)
    .where('drawn_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`)
    .where((eb) => eb.or([eb('deadline', 'is', null), eb('deadline', '>', at)]))
    .returning([
      'code_mac',
      'spent_at',
      sql<number | null>`extract(epoch from ${at} - accepted_at)::integer`.as('delaySeconds'),
    ])
    .executeTakeFirst()
  if (!row?.code_mac) return { outcome: 'no-code' }
  if (!sameMac(row.code_mac, codeMac(keys, subject, code))) return { outcome: 'wrong' }
  if (row.spent_at) return { outcome: 'right-again' }

  await tx
    .updateTable('challenges')
    .set({ spent_at: at, code_sealed: null })
    .where('subject', '=', subject)
    .execute()
  return { outcome: 'right', delaySeconds: row.delaySeconds }
}
