import { beginSession, type Role } from '#organisers'
import { mailboxMac } from '#mailboxes'
import { seal } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db } from '#db/connection.ts'
import { aPerson, keys } from './world.ts'

export type Team = { id: string; name: string }

let teams = 0

/** A team that has nobody in it yet. */
export async function aTeam(
  db: Db,
  name = `Friends of Lime Street ${process.pid}-${(teams += 1)}`,
): Promise<Team> {
  const id = newId()
  await db.insertInto('teams').values({ id, name, created_at: databaseTime }).execute()
  return { id, name }
}

/**
 * Somebody with an account, a role in a team and a browser that is signed in: the ticket is the cookie's value. `proven`
 * says whether a passkey was used just now.
 */
export async function signedIn(
  db: Db,
  team: Team,
  role: Role,
  { proven = true, name = 'Ada Oyelaran' }: { proven?: boolean; name?: string } = {},
) {
  const { address, addressKey } = aPerson()
  const organiserId = newId()
  await db
    .insertInto('organisers')
    .values({
      id: organiserId,
      name,
      address_sealed: seal(keys, `organisers/${organiserId}`, address),
      address_mac: mailboxMac(keys, addressKey),
      locale: 'en',
      created_at: databaseTime,
    })
    .execute()
  await db
    .insertInto('memberships')
    .values({ team_id: team.id, organiser_id: organiserId, role, since: databaseTime })
    .execute()
  const { id: sessionId, ticket } = await db
    .transaction()
    .execute((tx) => beginSession(tx, { organiserId, browser: 'a test', proven }))
  return { organiserId, sessionId, ticket, address, addressKey, role }
}
