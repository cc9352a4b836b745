import { writeEntry } from '#audit'
import { publishDraftWithin, type Publication, type PublishDraftOutcome } from '#drafts'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { makeLink } from './make-link.ts'
import { queueLaunch } from './queue-launch.ts'

/**
 * Lets a finished draft collect names before it is public: its words stand and are in the log as at any publication, its
 * address is its own, and it can be seen and signed by nobody but those who have its link. It launches by itself at the
 * opening time its makers chose, and where they chose none when somebody launches it.
 */
export async function collectPrivately(
  db: Db,
  keys: Keys,
  publication: Publication,
  at: Instant = databaseTime,
): Promise<PublishDraftOutcome> {
  return db.transaction().execute(async (tx) => {
    const published = await publishDraftWithin(tx, publication, 'private', at)
    if (published.outcome !== 'published') return published
    const { slug, opensAt } = published
    const { campaignId, teamId, organiserId } = publication
    await tx
      .insertInto('private_phases')
      .values({ campaign_id: campaignId, begun_at: at, launches_at: opensAt })
      .execute()
    await makeLink(tx, keys, campaignId, at)
    if (opensAt) await queueLaunch(tx, campaignId, opensAt)
    const facts = { address: slug }
    await writeEntry(tx, { teamId, organiserId, campaignId, deed: 'beganPrivatePhase', facts }, at)
    return { outcome: 'published', slug }
  })
}
