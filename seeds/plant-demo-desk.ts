import { sql } from 'kysely'
import type { By } from '#audit'
import { beginDraft as beginCampaign, saveDraft as saveCampaign } from '#drafts'
import { mailboxMac } from '#mailboxes'
import { addMilestone } from '#milestones'
import { decide, look, reportName, watchNames, type Conditions } from '#reviews'
import { seal, type Keys } from '#secrets'
import { beginDraft, publishUpdate, saveDraft } from '#updates'
import { databaseTime, type Db } from '#db/connection.ts'
import { askFirstDesk as desk } from './demo/ask-first-desk.ts'
import { plantDemoCrowd } from './plant-demo-crowd.ts'
import { plantDemoPulse } from './plant-demo-pulse.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
// Of the list, in its order: names that nobody looks for on the first page.
const WATCHED = 4_000
const REPORTED = [5_000, 6_000]
const HIDDEN = [7_000, 7_001]
const BURST = 9_000
const WISHERS = 340

/**
 * Lets the demonstration's team have worked at its desk: colleagues, news, milestones, names held, hidden and reported, a burst, a strike
 * that waits for a second person, a draft. Once: where the team has more than one member, or none, nothing is done.
 */
export async function plantDemoDesk(db: Db, keys: Keys, organiserId: string, ourHost: string): Promise<void> {
  const campaign = await db
    .selectFrom('campaigns')
    .select(['id', 'team_id as teamId'])
    .where('slug', '=', desk.slug)
    .executeTakeFirst()
  if (!campaign?.teamId) return
  const { id: campaignId, teamId } = campaign
  if (!(await plantColleagues(db, keys, teamId))) return
  const [reviewer, editor] = desk.colleagues
  const by = (id: string) => ({ teamId, campaignId, organiserId: id })
  await plantDemoPulse(db, keys, campaignId)
  await plantWishers(db, keys, campaignId)
  await plantNews(db, by(editor.id), ourHost)
  await plantNames(db, keys, { lead: by(organiserId), reviewer: by(reviewer.id) })
  await plantDemoCrowd(db, keys, campaignId)
  const begun = await beginCampaign(db, {
    teamId,
    organiserId: editor.id,
    organiser: desk.organiser,
    locale: 'en',
  })
  const saving = { ...by(editor.id), campaignId: begun.campaignId, revision: 1 }
  await saveCampaign(db, { ...saving, fields: desk.campaign })
}

/** False where the team has been made already, by a start before this one or by whoever looks around. */
async function plantColleagues(db: Db, keys: Keys, teamId: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const members = await tx
      .selectFrom('memberships')
      .select('organiser_id')
      .where('team_id', '=', teamId)
      .forUpdate()
      .execute()
    if (members.length !== 1) return false
    for (const { id, name, role, address } of desk.colleagues) {
      const addressSealed = seal(keys, `organisers/${id}`, address)
      const addressMac = mailboxMac(keys, address)
      await tx
        .insertInto('organisers')
        .values({
          id,
          name,
          address_sealed: addressSealed,
          address_mac: addressMac,
          locale: 'en',
          created_at: databaseTime,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      await tx
        .insertInto('memberships')
        .values({ team_id: teamId, organiser_id: id, role, since: databaseTime })
        .execute()
    }
    return true
  })
}

async function plantNews(db: Db, by: By, ourHost: string): Promise<void> {
  for (const { daysAgo, state, title, source } of desk.milestones) {
    const happenedOn = new Date(Date.now() - daysAgo * DAY_MS).toISOString().slice(0, 10)
    await addMilestone(db, by, { happenedOn, state, title, source, locale: 'en' })
  }
  for (const words of [desk.news, desk.draftOfNews]) {
    const id = await beginDraft(db, by, 'en')
    await saveDraft(db, by, { id, draftNumber: 1, draft: { ...words, locale: 'en' } })
    if (words === desk.news) await publishUpdate(db, by, { id, ourHost })
  }
}

/** Some of those who signed want news: their mailboxes are at a domain that nobody has (RFC 6761). */
async function plantWishers(db: Db, keys: Keys, campaignId: string): Promise<void> {
  const wishers = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .orderBy('confirmed_at')
    .limit(WISHERS)
    .execute()
  const sealed = wishers.map(({ id }) => seal(keys, `signatures/${id}/updates`, `${id}@signers.example`))
  await sql`
    update signatures set updates = true, address_sealed = given.sealed
      from unnest(${wishers.map(({ id }) => id)}::uuid[], ${sealed}::bytea[]) as given (id, sealed)
     where signatures.id = given.id`.execute(db)
}

async function plantNames(
  db: Db,
  keys: Keys,
  { lead, reviewer }: Record<'lead' | 'reviewer', By>,
): Promise<void> {
  const { campaignId } = lead
  const shown = (place: number) =>
    db
      .selectFrom('signatures')
      .select(['id', 'name', 'confirmed_at as at'])
      .where('campaign_id', '=', campaignId)
      .where('listing', '=', 'public')
      .where('state', '=', 'standing')
      .orderBy('confirmed_at')
      .orderBy('id')
      .offset(place)
      .limit(1)
      .executeTakeFirstOrThrow()
  const review = async (by: By, conditions: Conditions, decision: Parameters<typeof decide>[2]) => {
    const looked = await look(db, { ...by, conditions })
    if (looked.outcome === 'looked') await decide(db, { ...by, reviewId: looked.reviewId }, decision)
  }
  await watchNames(db, { ...lead, lines: (await shown(WATCHED)).name })
  for (const [nth, words] of desk.reports.entries()) {
    const { id: signatureId } = await shown(REPORTED[nth]!)
    await reportName(db, keys, { campaignId, signatureId, report: { words, contact: '' }, network: null })
  }
  const ids = await Promise.all(HIDDEN.map(async (place) => (await shown(place)).id))
  await review(reviewer, { ids }, { deed: 'hide', why: '' })
  const { at } = await shown(BURST)
  const window = {
    from: new Date(at!.getTime() - 10 * MINUTE_MS).toISOString(),
    until: new Date(at!.getTime() + 10 * MINUTE_MS).toISOString(),
  }
  const why = 'Twenty minutes in which far more came than before and after. Looks like a script.'
  await review(reviewer, window, { deed: 'strike', reason: 'automation', why })
}
