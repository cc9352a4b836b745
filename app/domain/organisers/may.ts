import { sql } from 'kysely'
import { isId } from '#db/is-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { deeds, type Deed, type Role } from './deeds.ts'
import { provenSince } from './proven.ts'

/** Where a deed is to be done: in a team, or at one campaign of it, by its slug. */
export type Place = { teamId: string } | { campaign: string }

export type Answer =
  | { answer: 'yes'; role: Role; teamId: string; campaignId: string | null; kind: string | null }
  /** There is no such place, or none of one's own: the two are told alike. */
  | { answer: 'no-such-place' }
  | { answer: 'not-with-this-role'; role: Role }
  /** One may, with a passkey used just now. */
  | { answer: 'prove-first' }

/**
 * The one answer to “may X do Y here”, from the session that asks: its organiser's role in the team that owns the place,
 * and when a passkey was last used in it. `at` is the database's time unless a test stands elsewhere.
 */
export async function may(
  db: Db,
  sessionId: string,
  deed: Deed,
  place: Place,
  at: Instant = databaseTime,
): Promise<Answer> {
  if ('teamId' in place && !isId(place.teamId)) return { answer: 'no-such-place' }
  const found = await db
    .selectFrom('desk_sessions as session')
    .innerJoin('memberships as member', 'member.organiser_id', 'session.organiser_id')
    .select((eb) => [
      'member.role',
      'member.team_id as teamId',
      ('campaign' in place
        ? eb
            .selectFrom('campaigns')
            .select('campaigns.id')
            .whereRef('campaigns.team_id', '=', 'member.team_id')
            .where('slug', '=', place.campaign)
        : sql<string | null>`null::uuid`
      ).as('campaignId'),
      sql<
        string | null
      >`(select kind from campaigns where slug = ${'campaign' in place ? place.campaign : null})`.as('kind'),
      provenSince(at).as('proven'),
    ])
    .where('session.id', '=', sessionId)
    .$if('teamId' in place, (query) =>
      query.where('member.team_id', '=', (place as { teamId: string }).teamId),
    )
    .execute()
  const here = 'campaign' in place ? found.find(({ campaignId }) => campaignId !== null) : found[0]
  if (!here) return { answer: 'no-such-place' }
  const { role } = here
  const rule: { roles: readonly Role[]; proven?: true } = deeds[deed]
  if (!rule.roles.includes(role)) return { answer: 'not-with-this-role', role }
  if (rule.proven && !here.proven) return { answer: 'prove-first' }
  return { answer: 'yes', role, teamId: here.teamId, campaignId: here.campaignId, kind: here.kind }
}
