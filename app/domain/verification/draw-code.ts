import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { limits } from '#limits'
import { macOf, seal, unseal, type Keys } from '#secrets'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

/** The fingerprint a code is kept as. Six digits can be guessed back from any hash; the key outside the database is what protects them. */
export function codeMac(keys: Keys, subject: Buffer, code: string): Buffer {
  return macOf(keys.code, subject, code)
}

/** Six uniformly random digits, leading zeros kept. */
export function randomCode(): string {
  return randomInt(10 ** limits.code.digits)
    .toString()
    .padStart(limits.code.digits, '0')
}

type Drawing = {
  subject: Buffer
  /** For an email that was begun before: its code may have reached the mailbox by another one, or have been typed. */
  begun?: boolean
}

/**
 * The codes to put into emails that are about to be sent. Ends any earlier code of a subject. Where an email was begun but
 * the mail server's yes never came, it is the same code again, because the first email may have arrived. A code's life
 * starts with `startCodes`. Undefined when nobody asks any more, as when the mailbox was erased meanwhile; and for an email
 * that was begun before, when its code is used already. Rows are taken in the order of their subjects, so that two
 * who draw for the same ones cannot wait for each other.
 */
export async function drawCodes(
  tx: Tx,
  keys: Keys,
  drawings: Drawing[],
  at: Instant = databaseTime,
): Promise<(string | undefined)[]> {
  if (drawings.length === 0) return []
  const subjects = drawings.map(({ subject }) => subject)
  const challenges = await tx
    .selectFrom('challenges')
    .select(['subject', 'code_sealed'])
    .where('subject', '=', sql<Buffer>`any(${subjects}::bytea[])`)
    .orderBy('subject')
    .forUpdate()
    .execute()
  const sealed = new Map(challenges.map((row) => [row.subject.toString('hex'), row.code_sealed]))
  const codes = new Map<string, string>()
  const fresh: { subject: Buffer; mac: Buffer; sealed: Buffer }[] = []
  const drawn = drawings.map(({ subject, begun }) => {
    const name = subject.toString('hex')
    const place = `challenges/${name}`
    const kept = sealed.get(name)
    if (kept) return unseal(keys, place, kept)
    if (kept === undefined || (begun && !codes.has(name))) return undefined
    const code = codes.get(name) ?? randomCode()
    if (!codes.has(name))
      fresh.push({ subject, mac: codeMac(keys, subject, code), sealed: seal(keys, place, code) })
    codes.set(name, code)
    return code
  })
  if (fresh.length > 0)
    await sql`
      update challenges
         set code_mac = drawn.mac, code_sealed = drawn.sealed, tries = 0, drawn_at = ${at}, accepted_at = null,
             deadline = null, spent_at = null
        from unnest(${fresh.map(({ subject }) => subject)}::bytea[], ${fresh.map(({ mac }) => mac)}::bytea[],
                    ${fresh.map(({ sealed: kept }) => kept)}::bytea[]) as drawn (subject, mac, sealed)
       where challenges.subject = drawn.subject`.execute(tx)
  return drawn
}
