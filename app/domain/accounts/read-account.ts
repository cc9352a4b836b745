import { listOwn } from '#audit'
import { listSessions, type SeenSession } from '#organisers'
import { listPasskeys, type Passkey } from '#passkeys'
import { unseal, type Keys } from '#secrets'
import type { Db } from '#db/connection.ts'

export type Account = {
  name: string
  address: string
  locale: string
  passkeys: Passkey[]
  /** How many recovery codes are still good. */
  codesLeft: number
  sessions: SeenSession[]
  /** What was done to it lately, newest first. */
  lately: { id: string; deed: string; at: Date }[]
}

/** An organiser's account as they see it themselves. */
export async function readAccount(db: Db, keys: Keys, organiserId: string): Promise<Account> {
  const { address_sealed, ...organiser } = await db
    .selectFrom('organisers')
    .select((eb) => [
      'name',
      'locale',
      'address_sealed',
      eb
        .selectFrom('recovery_codes')
        .select((codes) => codes.fn.countAll<number>().as('left'))
        .whereRef('recovery_codes.organiser_id', '=', 'organisers.id')
        .where('used_at', 'is', null)
        .$asScalar()
        .as('codesLeft'),
    ])
    .where('id', '=', organiserId)
    .executeTakeFirstOrThrow()
  return {
    ...organiser,
    codesLeft: organiser.codesLeft ?? 0,
    address: unseal(keys, `organisers/${organiserId}`, address_sealed),
    passkeys: await listPasskeys(db, organiserId),
    sessions: await listSessions(db, organiserId),
    lately: await listOwn(db, organiserId),
  }
}
