import { randomInt } from 'node:crypto'
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

/**
 * The code to put into an email that is about to be sent. Ends any earlier code of the subject. Where an email was
 * begun but the mail server's yes never came, it is the same code again, because the first email may have arrived.
 * Its life starts with `startCode`. Undefined when nobody asks any more, as when the mailbox was erased meanwhile; and
 * for an email that was `begun` before, when its code has reached the mailbox by another one or has been typed.
 */
export async function drawCode(
  tx: Tx,
  keys: Keys,
  subject: Buffer,
  at: Instant = databaseTime,
  { begun = false } = {},
): Promise<string | undefined> {
  const place = `challenges/${subject.toString('hex')}`
  const challenge = await tx
    .selectFrom('challenges')
    .select('code_sealed')
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  if (challenge?.code_sealed) return unseal(keys, place, challenge.code_sealed)
  if (!challenge || begun) return undefined

  const code = randomCode()
  await tx
    .updateTable('challenges')
    .set({
      code_mac: codeMac(keys, subject, code),
      code_sealed: seal(keys, place, code),
      tries: 0,
      drawn_at: at,
      accepted_at: null,
      deadline: null,
      spent_at: null,
    })
    .where('subject', '=', subject)
    .execute()
  return code
}
