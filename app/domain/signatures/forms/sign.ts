import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { signAll } from './sign-all.ts'
import type { Signing, SignOutcome } from './signing.ts'

/**
 * Puts a name down, unproven: not shown, not counted, gone in a day unless the code sent to the address comes back.
 * Does exactly the same for an address that is new, has signed, is blocked or has had its share of emails; what
 * differs is chosen later, when the email is sent, so neither the answer nor its time tells anybody who has signed.
 */
export async function sign(
  db: Db,
  keys: Keys,
  signing: Signing,
  at: Instant = databaseTime,
): Promise<SignOutcome> {
  const [signed] = await signAll(db, keys, [signing], at)
  return signed!
}
