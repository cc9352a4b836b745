import { sql } from 'kysely'
import { limits } from '#limits'
import { writeEntry } from '#audit'
import { tellOwners } from '#teams'
import { hashTicket, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { countWithUpdates } from './count-with-updates.ts'

type Link = { campaignId: string; sessionId: string; token: string }

const opens = ({ campaignId, sessionId, token }: Link, at: Instant) => sql<boolean>`(
  campaign_id = ${campaignId} and link_hash = ${hashTicket(token)} and link_session = ${sessionId}
  and taken_at is null and withdrawn_at is null
  and link_made_at > ${at} - make_interval(secs => ${limits.exports.linkSeconds}))`

/** What a link still opens, for the page with the button; undefined for one that is used, late, or another session's. */
export async function findAddressLink(db: Db, link: Link, at: Instant = databaseTime) {
  return db
    .selectFrom('address_exports')
    .select(['id', 'addresses'])
    .where(opens(link, at))
    .executeTakeFirst()
}

/**
 * Uses a link up, writes down who took how many addresses, and tells every other owner: all before the first address goes
 * out. Returns the id that the file is marked with, and whose
 * addresses it is for; undefined where the link opens nothing, as at a second press.
 */
export async function takeAddresses(
  db: Db,
  keys: Keys,
  link: Link & { teamId: string; organiserId: string },
  at: Instant = databaseTime,
): Promise<{ id: string; consentId: string | null } | undefined> {
  return db.transaction().execute(async (tx) => {
    const { teamId, campaignId, organiserId } = link
    const taken = await tx
      .updateTable('address_exports')
      .set({ taken_at: at })
      .where(opens(link, at))
      .returning(['id', 'consent_id'])
      .executeTakeFirst()
    if (!taken) return undefined
    const consentId = taken.consent_id
    const facts = {
      addresses: await countWithUpdates(tx, campaignId, { consents: consentId ? [consentId] : null }),
      copy: copyOf(taken.id),
    }
    const entry = { teamId, campaignId, organiserId, deed: 'tookAddresses' as const, facts }
    const entryId = await writeEntry(tx, entry, at)
    await tellOwners(tx, keys, { teamId, entryId, but: organiserId }, at)
    return { id: copyOf(taken.id), consentId }
  })
}

// The random end of the id: enough to find the entry in the log by, and short enough to read out.
const copyOf = (id: string) => id.slice(-12)
