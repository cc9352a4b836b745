import { sql } from 'kysely'
import { newId } from '#db/new-id.ts'
import { storeQuestions, type NewQuestion } from '#questions'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import type { Campaign } from '../find-campaign.ts'
import type { Sections } from '../words/read-sections.ts'
import { storeSections, storeTitles } from '../words/store-beside.ts'
import { storeWords } from '../words/store-words.ts'

export type NewCampaign = Pick<Campaign, 'slug' | 'kind' | 'organiser' | 'accent' | 'goal' | 'fields'> & {
  defaultLocale: string
  opensAt: Instant
  closesAt: Instant | null
  /** The zone the two times were chosen in (IANA), to tell them in it at the desk. */
  timeZone?: string
  /** Whose campaign it is; absent for one that nobody runs at the desk. */
  teamId?: string
  /** By language; a campaign has at least its default one. */
  words: Record<string, { title: string; context: string; statement: string }>
  /** What stands beside the statement, by language. */
  sections?: Record<string, Sections>
  /** What it asks beside its fields, at most five, in their order. */
  questions?: NewQuestion[]
}

export type PublishOutcome =
  { outcome: 'published'; campaignId: string; versionId: string } | { outcome: 'slug-taken' }

/**
 * Puts a campaign before the public with its first statement version, and opens its chain in the log with the hash of
 * the words. An address that ever served a campaign never serves another.
 */
export async function publish(
  db: Db,
  campaign: NewCampaign,
  at: Instant = databaseTime,
): Promise<PublishOutcome> {
  return db.transaction().execute((tx) => publishWithin(tx, campaign, at))
}

type Published = NewCampaign & {
  /** The campaign that was a draft until now. */
  draftId?: string
  /** `private`: its words stand and are in the log, and nobody can see it yet. */
  state?: 'open' | 'private'
}

/**
 * The same within a transaction that does more, such as the launch of a draft: nothing of it stays where that is rolled back. Comes
 * back `slug-taken` where the address serves, or ever served, another campaign; throws only bugs.
 */
export async function publishWithin(
  tx: Tx,
  campaign: Published,
  at: Instant = databaseTime,
): Promise<PublishOutcome> {
  const campaignId = await storeCampaign(tx, campaign, at)
  if (!campaignId) return { outcome: 'slug-taken' }
  const { words, sections = {}, opensAt } = campaign
  await storeTitles(tx, campaignId, words)
  await storeSections(tx, campaignId, sections)
  await storeQuestions(tx, campaignId, campaign.questions ?? [], at)
  const version = await storeWords(tx, campaignId, words, sql<Date>`least(${opensAt}, ${at})`)
  return { outcome: 'published', campaignId, versionId: version.id }
}

async function storeCampaign(
  tx: Tx,
  { draftId, state = 'open', ...campaign }: Published,
  at: Instant,
): Promise<string | undefined> {
  const { slug, kind, organiser, accent, goal, fields, defaultLocale, timeZone, opensAt, closesAt, teamId } =
    campaign
  const row = {
    slug,
    kind,
    organiser,
    accent,
    goal,
    fields: JSON.stringify(fields),
    state,
    team_id: teamId ?? null,
    default_locale: defaultLocale,
    time_zone: timeZone ?? 'UTC',
    opens_at: opensAt,
    closes_at: closesAt,
  }
  // An update knows no “on conflict”: whoever publishes under an address waits for whoever does so at the same moment.
  await sql`select pg_advisory_xact_lock(hashtextextended(${slug}, 0))`.execute(tx)
  const stored = draftId
    ? await tx
        .updateTable('campaigns')
        .set(row)
        .where('id', '=', draftId)
        .where('state', '=', 'draft')
        .where(
          sql<boolean>`not exists (select from campaigns as other where other.slug = ${slug} and other.id <> ${draftId})`,
        )
        .returning('id')
        .executeTakeFirst()
    : await tx
        .insertInto('campaigns')
        .values({ id: newId(), ...row, created_at: at })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .returning('id')
        .executeTakeFirst()
  return stored?.id
}
