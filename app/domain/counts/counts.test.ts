import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { amend, signNewWords, withdraw, type SigningForm } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, keys, openCampaign, reword, stand } from '#seeds/world.ts'
import { decodeLeaf } from '#seeds/decode-leaf.ts'
import { recount } from './recount.ts'
import { sequence } from './sequence.ts'

const db = await testDatabase()

const countries = ['', 'FR', 'NG', 'PL']
const occupations = ['', 'Writer', 'writer', 'Bus driver']
const showing = fc.record({
  country: fc.constantFrom(...countries),
  occupation: fc.constantFrom(...occupations),
})
const campaign = fc.nat({ max: 2 })
const anyone = fc.nat({ max: 99 })

/** What people do, in any order: sign, leave, correct; and the sequencer passing by with a batch of one to five. */
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('sign' as const), campaign, showing }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('leave' as const), who: anyone }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('correct' as const), who: anyone, showing }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('reword' as const), campaign }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('sign new words' as const), who: anyone }) },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant('sequence' as const), most: fc.integer({ min: 1, max: 5 }) }),
  },
)

type Signed = { id: string; form: SigningForm }

async function act(
  campaigns: string[],
  signed: Signed[],
  step: typeof deed extends fc.Arbitrary<infer Step> ? Step : never,
) {
  if (step.deed === 'sequence') return void (await sequence(db, { most: step.most }))
  if (step.deed === 'reword') return void (await reword(db, campaigns[step.campaign]!))
  if (step.deed === 'sign') {
    const form = aPerson(step.showing)
    return void signed.push({ form, id: await stand(db, campaigns[step.campaign]!, form) })
  }
  const mine = signed[step.who % Math.max(1, signed.length)]
  if (!mine) return
  const { id, form } = mine
  if (step.deed === 'sign new words') return signNewest(mine)
  if (step.deed === 'leave') await withdraw(db, keys, { id, addressKey: form.addressKey })
  else await amend(db, keys, { id, addressKey: form.addressKey, showing: { ...form, ...step.showing } })
}

/** Signs the newest words by one press, where somebody stands under older ones. */
async function signNewest({ id, form: { address, addressKey } }: Signed) {
  const newest = await db
    .selectFrom('signatures')
    .innerJoin('statement_versions as version', 'version.campaign_id', 'signatures.campaign_id')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('signatures.id', '=', id)
    .executeTakeFirstOrThrow()
  await signNewWords(db, keys, { id, address, addressKey, version: newest.number, locale: 'en' })
}

async function expectOneTruth(campaigns: string[]) {
  const { rows: log } = await sql<{
    log_index: number
    leaf: Buffer
    campaign_id: string
    type: number
    tally: unknown
    statement_version_id: string | null
  }>`
    select log_index, leaf, campaign_id, type, tally, statement_version_id from events where log_index is not null order by log_index`.execute(
    db,
  )
  expect(log.map(({ log_index }) => log_index)).toEqual(log.map((_, place) => place))
  const ends = new Map<string, { seq: number; previous: number | null; count: number }>()
  let hour = 0
  for (const { log_index, leaf: bytes, campaign_id, type, tally, statement_version_id } of log) {
    const leaf = decodeLeaf(bytes)
    const end = ends.get(campaign_id) ?? { seq: -1, previous: null, count: 0 }
    const count = end.count + (type === 2 ? 1 : type === 3 ? -1 : 0)
    expect(leaf).toMatchObject({
      type,
      campaignId: campaign_id,
      seq: end.seq + 1,
      previous: end.previous,
      count,
    })
    expect(leaf.hour).toBeGreaterThanOrEqual(hour)
    expect(leaf.hour).toBeLessThanOrEqual(Math.floor(Date.now() / 3_600_000))
    expect(tally).toBeNull()
    if (leaf.ref !== null) {
      const pointedAt = log[leaf.ref]!
      expect(leaf.ref).toBeLessThan(log_index)
      expect([campaign_id, type === 2 ? [1, 5] : [2]]).toEqual([
        pointedAt.campaign_id,
        expect.arrayContaining([pointedAt.type]),
      ])
      // Who signs words that were published signs these and no others, whatever has come after them.
      if (type === 2) expect(pointedAt.statement_version_id).toBe(statement_version_id)
    }
    hour = leaf.hour
    ends.set(campaign_id, { seq: leaf.seq, previous: log_index, count })
  }
  for (const id of campaigns) {
    const { rows, log: logged, counted, versions, waiting } = await recount(db, id)
    expect([rows, counted, versions, waiting]).toEqual([logged, ends.get(id)?.count ?? 0, logged, 0])
    expect(rows).toBe(counted)
  }
}

/** The figures as they are shown, and as the rows themselves would have them. */
async function figures() {
  const shown = await sql`
    select 'country' as figure, campaign_id, country as key, standing as people from country_counts where standing <> 0
     union all select 'occupation', campaign_id, occupation_key, standing from occupation_counts
     union all select 'hours', campaign_id, '', sum(signed - removed)::integer from hour_counts
                group by campaign_id having sum(signed - removed) <> 0
     order by 1, 2, 3`.execute(db)
  const counted = await sql`
    with standing as (select * from signatures where state = 'standing')
    select 'country' as figure, campaign_id, country as key, count(*)::integer as people from standing group by 2, 3
     union all select 'occupation', campaign_id, occupation_key, count(*) from standing group by 2, 3
     union all select 'hours', campaign_id, '', count(*) from standing group by 2
     order by 1, 2, 3`.execute(db)
  return { shown: shown.rows, counted: counted.rows }
}

test('whatever people do and whenever the sequencer comes by, log, rows, counts and figures agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 16 }), async (steps) => {
      const campaigns = [await openCampaign(db), await openCampaign(db), await openCampaign(db)].map(
        ({ id }) => id,
      )
      const signed: Signed[] = []
      for (const step of steps) {
        await act(campaigns, signed, step)
        const cached = await sql<{ ahead: boolean }>`
          select coalesce(sum(standing), 0) > (select count(*) from events where type = 2) as ahead from campaign_counts`.execute(
          db,
        )
        expect(cached.rows[0]!.ahead).toBe(false)
      }
      while ((await sequence(db, { most: 3 })) > 0);
      await expectOneTruth(campaigns)
      const { shown, counted } = await figures()
      expect(shown).toEqual(counted)
    }),
    { numRuns: 12, endOnFailure: true },
  )
})
