import { sql } from 'kysely'
import { writeEntry, type By } from '#audit'
import { lockCampaign } from '#campaigns'
import { sayIn } from '#i18n/speak.ts'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { whenNext } from './sending/start-sending.ts'
import { queueSending } from './sending/queue-sending.ts'

export type OfferOutcome =
  | { outcome: 'begun' }
  | { outcome: 'offered-before' }
  /** The campaign has one version of its words only. */
  | { outcome: 'nothing-to-offer' }
  /** It counts as one of the week's updates (TRUST I-08). Another may be sent from `nextAt` on. */
  | { outcome: 'enough-this-week'; nextAt: Date }

/**
 * Begins to offer the newest words of a campaign to those who stand under earlier ones and asked for news: one email each,
 * in our words and their language, once for a version and never again. It is sent, paused and ended as an update is.
 */
export async function offerWords(db: Db, by: By, at: Instant = databaseTime): Promise<OfferOutcome> {
  return db.transaction().execute((tx) => offerWithin(tx, by, at))
}

async function offerWithin(tx: Tx, by: By, at: Instant): Promise<OfferOutcome> {
  const { campaignId } = by
  // Two who press at once go one after the other.
  await lockCampaign(tx, campaignId)
  const offer = await findOffer(tx, campaignId)
  if (!offer) return { outcome: 'nothing-to-offer' }
  if (offer.updateId) return { outcome: 'offered-before' }
  const nextAt = await whenNext(tx, campaignId, at)
  if (nextAt) return { outcome: 'enough-this-week', nextAt }
  const id = newId()
  const { locale, versionId, number } = offer
  await tx
    .insertInto('updates')
    .values({
      id,
      campaign_id: campaignId,
      locale,
      title: sayIn(locale)('wording.offer', { number }),
      version_id: versionId,
      saved_by: by.organiserId,
      created_at: at,
      saved_at: at,
    })
    .execute()
  await tx
    .insertInto('update_sendings')
    .values({ update_id: id, campaign_id: campaignId, state: 'sending', started_at: at })
    .execute()
  await writeEntry(tx, { ...by, deed: 'offeredWords', facts: { version: number } }, at)
  await queueSending(tx, id, {}, at)
  return { outcome: 'begun' }
}

/**
 * The newest words of a campaign that has had earlier ones, the update that offers them, if one does, and how many would get
 * it now. Undefined where there is one version only.
 */
export async function findOffer(db: Db, campaignId: string) {
  return db
    .selectFrom('statement_versions as version')
    .innerJoin('campaigns', 'campaigns.id', 'version.campaign_id')
    .leftJoin('updates as written', 'written.version_id', 'version.id')
    .select([
      'version.id as versionId',
      'version.number',
      'default_locale as locale',
      'written.id as updateId',
    ])
    .select(
      sql<number>`(select count(*) from signatures
        where campaign_id = ${campaignId} and state = 'standing' and updates and address_sealed is not null
          and statement_version_id <> version.id)`.as('recipients'),
    )
    .where('version.campaign_id', '=', campaignId)
    .where('version.number', '>', 1)
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}
