import { sql } from 'kysely'
import { enqueueEmail } from '#emails'
import { providerOf } from '#pulse'
import type { Role } from '#organisers'
import { macOf, seal, unseal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Instant, type Tx } from '#db/connection.ts'

type News = {
  teamId: string
  /** The entry of the log that the email tells of. */
  entryId: string
  /** Whoever did it knows already. */
  but?: string
}

type Telling = News & {
  /** Others who are to be told as well, though they are no owners, or not any more. */
  also?: string[]
}

/**
 * Tells the owners of a team by email what was just written into its log, in the transaction of the deed: a stolen
 * session must not be able to do something grave in silence.
 */
export async function tellOwners(
  tx: Tx,
  keys: Keys,
  { teamId, entryId, but, also = [] }: Telling,
  at: Instant = databaseTime,
): Promise<void> {
  const owners = await membersOf(tx, teamId, ['owner'])
  await tell(tx, keys, { who: [...owners, ...also], entryId, but }, at)
}

/** The same for everybody in a team, for what each of them plans by. */
export async function tellTeam(
  tx: Tx,
  keys: Keys,
  { teamId, ...news }: News,
  at: Instant = databaseTime,
): Promise<void> {
  await tell(tx, keys, { who: await membersOf(tx, teamId), ...news }, at)
}

async function membersOf(tx: Tx, teamId: string, roles?: Role[]): Promise<string[]> {
  const members = await tx
    .selectFrom('memberships')
    .select('organiser_id')
    .where('team_id', '=', teamId)
    .$if(!!roles, (query) => query.where('role', 'in', roles!))
    .execute()
  return members.map(({ organiser_id }) => organiser_id)
}

type Told = Omit<News, 'teamId'> & { who: string[] }

async function tell(tx: Tx, keys: Keys, { who, entryId, but }: Told, at: Instant): Promise<void> {
  const told = await tx
    .selectFrom('organisers')
    .select(['id', 'address_sealed', 'locale'])
    .where(sql<boolean>`id = any(${who.filter((id) => id !== but)}::uuid[])`)
    .execute()
  for (const { id: organiserId, address_sealed, locale } of told) {
    const id = newId()
    const address = unseal(keys, `organisers/${organiserId}`, address_sealed)
    const subject = macOf(keys.address, 'desk notice', organiserId)
    const addressSealed = seal(keys, `outbox/${id}`, address)
    const provider = providerOf(keys, address)
    await enqueueEmail(
      tx,
      { id, kind: 'desk-notice', locale, addressSealed, subject, provider, about: entryId },
      at,
    )
  }
}
