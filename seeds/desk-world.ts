import { randomBytes } from 'node:crypto'
import { beginSession, type Role } from '#organisers'
import { mailboxMac } from '#mailboxes'
import { seal, type Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db } from '#db/connection.ts'
import { aPerson, keys as testKeys } from './world.ts'

export type Team = { id: string; name: string }

type Wishes = { proven?: boolean; name?: string; keys?: Keys }

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
 * says whether a passkey was used just now. A program whose pages must read the address has keys of its own.
 */
export async function signedIn(
  db: Db,
  team: Team,
  role: Role,
  { proven = true, name = 'Ada Oyelaran', keys = testKeys }: Wishes = {},
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

/** A passkey that an organiser has made, for pages that list it; nobody holds its other half. */
export async function aPasskey(db: Db, organiserId: string, name: string): Promise<void> {
  await db
    .insertInto('passkeys')
    .values({
      id: randomBytes(16),
      organiser_id: organiserId,
      public_key: randomBytes(77),
      counter: 0,
      transports: ['internal'],
      backed_up: true,
      name,
      created_at: databaseTime,
    })
    .execute()
}
