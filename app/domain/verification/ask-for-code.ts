import { sql } from 'kysely'
import { limits } from '#limits'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

const [first, second, later] = limits.resend.waitSeconds
const wait = sql<string>`make_interval(secs => case challenges.asked when 1 then ${first}::float8 when 2 then ${second}::float8 else ${later}::float8 end)`

/**
 * Asks for a code on a subject (32 bytes, a MAC of what is to be proven). False when the last one was asked for less
 * than the waiting time ago: a second press sends no second email, and the code on its way serves both.
 */
export async function askForCode(tx: Tx, subject: Buffer, at: Instant = databaseTime): Promise<boolean> {
  const asked = await tx
    .insertInto('challenges')
    .values({ subject, asked_at: at })
    .onConflict((conflict) =>
      conflict
        .column('subject')
        .doUpdateSet({
          asked_at: at,
          asked: sql<number>`case when challenges.asked_at < ${at} - interval '1 day' then 1 else least(challenges.asked + 1, 100) end`,
        })
        .where(sql<boolean>`challenges.asked_at <= ${at} - ${wait}`),
    )
    .returning('subject')
    .executeTakeFirst()
  return asked !== undefined
}

/**
 * Whole seconds until the page may offer another code, told by when its own form began and by nothing else: how often
 * codes were asked for a mailbox is nobody's business, and the same page must not differ for one that is new.
 */
export function firstWaitSince(begun: string, at: Instant) {
  return sql<number>`greatest(0, ceil(extract(epoch from ${sql.ref(begun)} + make_interval(secs => ${first}::float8) - ${at})))::integer`
}
