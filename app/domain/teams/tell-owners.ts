import { sql } from 'kysely'
import { sendNotice } from '#accounts'
import type { Role } from '#organisers'
import type { Keys } from '#secrets'
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
  for (const organiser of told) await sendNotice(tx, keys, { organiser, entryId }, at)
}
