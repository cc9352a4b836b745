import { sql } from 'kysely'
import { closeDue, publish } from '#campaigns'
import { sequence } from '#counts'
import type { Keys } from '#secrets'
import { newId } from '#db/new-id.ts'
import type { Db, Instant, Tx } from '#db/connection.ts'
import { demoCampaigns, signingTimes, type DemoCampaign } from './demo/index.ts'
import { inventPeople, type DemoPerson } from './people/index.ts'
import { plantDemoBook } from './plant-demo-book.ts'
import { plantDemoTeam, type DemoTeam } from './plant-demo-team.ts'
import { plantSignatures, type Planted } from './plant-signatures.ts'

const HOUR_MS = 3_600_000
// One in so many asks to be counted without being shown.
const ANONYMOUS_EVERY = 17
// Only one start at a time may find the database empty.
const ONE_AT_A_TIME = 7_264_002n

/**
 * Fills a database with the demonstration: invented campaigns, people and two launch days. A campaign that is there
 * already is left alone. They belong to one team with one organiser, who has no passkey: nobody is that person. Safe when two processes start at once; a start that is cut off is finished by the next one.
 */
export async function plantDemo(db: Db, keys: Keys, now = new Date()): Promise<DemoTeam> {
  return db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${ONE_AT_A_TIME})`.execute(held)
    try {
      for (const campaign of demoCampaigns) await plantCampaign(db, keys, campaign, now)
      await closeDue(db)
      while ((await sequence(db)) > 0);
      const team = await plantDemoTeam(
        db,
        keys,
        demoCampaigns.map(({ slug }) => slug),
      )
      await plantDemoBook(db, team.organiserId, now)
      return team
    } finally {
      await sql`select pg_advisory_unlock(${ONE_AT_A_TIME})`.execute(held)
    }
  })
}

async function plantCampaign(db: Db, keys: Keys, demo: DemoCampaign, now: Date): Promise<void> {
  const opensAt = new Date(now.getTime() - demo.opensHoursAgo * HOUR_MS)
  const closesAt = demo.closesInHours === null ? null : new Date(now.getTime() + demo.closesInHours * HOUR_MS)
  const { slug, kind, organiser, accent, goal, fields, defaultLocale, words } = demo
  const instant = (at: Date) => sql<Date>`${at}::timestamptz`
  const published = await publish(
    db,
    {
      slug,
      kind,
      organiser,
      accent,
      goal,
      fields,
      defaultLocale,
      words,
      opensAt: instant(opensAt),
      closesAt: closesAt && instant(closesAt),
    },
    // Published before it opens: the log's clock never runs ahead of the database's.
    instant(opensAt < now ? opensAt : now),
  )
  if (published.outcome === 'slug-taken') return
  const { campaignId, versionId } = published
  if (demo.state === 'withdrawn') {
    await db.updateTable('campaigns').set({ state: 'withdrawn' }).where('id', '=', campaignId).execute()
    return
  }
  await db.transaction().execute(async (tx) => {
    const ground = { campaignId, versionId, locale: defaultLocale }
    const planted = signaturesOf(demo, opensAt, closesAt !== null && closesAt < now ? closesAt : now)
    const ids = await plantSignatures(tx, keys, ground, planted)
    await plantPartners(tx, campaignId, demo, ids, instant(opensAt))
    const pinned = ids.slice(0, demo.pinned.length).map((signature_id, position) => ({
      campaign_id: campaignId,
      position,
      signature_id,
    }))
    if (pinned.length > 0) await tx.insertInto('pinned_signatories').values(pinned).execute()
  })
}

/** Partners with links of their own, and who came by them: before the log is sequenced, so that their numbers follow from it. */
async function plantPartners(
  tx: Tx,
  campaignId: string,
  { partners = [] }: DemoCampaign,
  ids: string[],
  at: Instant,
): Promise<void> {
  for (const { name, code, oneIn } of partners) {
    const id = newId()
    await tx
      .insertInto('partners')
      .values({ id, campaign_id: campaignId, name, code, created_at: at })
      .execute()
    await tx
      .updateTable('signatures')
      .set({ partner_id: id })
      .where(
        'id',
        'in',
        sql<string>`(select unnest(${ids.filter((_, place) => place % oneIn === 1)}::uuid[]))`,
      )
      .where('partner_id', 'is', null)
      .execute()
  }
}

function signaturesOf(demo: DemoCampaign, opensAt: Date, until: Date): Planted[] {
  const people = fittingPeople(demo)
  return signingTimes(demo.signatories, demo.seed, opensAt, until).map((at, place) => ({
    person: demo.pinned[place] ?? people.next().value!,
    at,
    listing: place >= demo.pinned.length && place % ANONYMOUS_EVERY === 0 ? 'anonymous' : 'public',
  }))
}

/** People as this campaign's form would have let them sign. */
function* fittingPeople({ seed, livesIn, fields }: DemoCampaign) {
  const asked = Object.entries(fields) as [keyof typeof fields, string][]
  for (const person of inventPeople(seed, livesIn)) {
    const hidden = asked.filter(([, how]) => how === 'hidden').map(([field]) => [field, ''])
    const lacking = asked.some(([field, how]) => how === 'required' && person[field] === '')
    if (!lacking) yield { ...person, ...Object.fromEntries(hidden) } as DemoPerson
  }
}
