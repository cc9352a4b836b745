import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { recount, sequence } from '#counts'
import { confirm, eraseMailbox, forgetStruck, listSignatories, withdraw, type SigningForm } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { decodeLeaf } from '#seeds/decode-leaf.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { inventPeople } from '#seeds/people/index.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { aPerson, codeSentTo, fillIn, hence, keys, openCampaign, postOffice, stand } from '#seeds/world.ts'
import { decide } from './decide.ts'
import { findReview, sampleNames } from './find-review.ts'
import { forgetReviews } from './forget-reviews.ts'
import { look } from './look.ts'
import type { Conditions } from './read-conditions.ts'
import type { Decision } from './read-decision.ts'
import { runReview } from './run-review.ts'
import { refuse, second } from './second.ts'
import { undo } from './undo.ts'

const db = await testDatabase()
const automated: Decision = { deed: 'strike', reason: 'automation', why: 'One name, forty times' }

/** A campaign, its team, and two reviewers of it. */
async function aDesk() {
  const team = await aTeam(db)
  const campaign = await openCampaign(db, { teamId: team.id })
  const [first, other] = [await signedIn(db, team, 'reviewer'), await signedIn(db, team, 'reviewer')]
  const as = ({ organiserId }: { organiserId: string }, reviewId: string) => ({
    reviewId,
    campaignId: campaign.id,
    teamId: team.id,
    organiserId,
  })
  const found = async (conditions: Conditions, by = first) => {
    const looked = await look(db, { campaignId: campaign.id, organiserId: by.organiserId, conditions })
    if (looked.outcome !== 'looked') throw new Error(looked.outcome)
    return looked
  }
  return { team, campaign, first, other, as, found }
}

async function crowd(
  { id: campaignId, versionId }: { id: string; versionId: string },
  people: number,
  name?: string,
) {
  const invented = inventPeople(11)
  const at = new Date(Date.now() - 600_000)
  const planted = Array.from({ length: people }, (_, place) => {
    const person = invented.next().value!
    return { at, person: name ? { ...person, name: `${name} ${place}` } : person }
  })
  return db
    .transaction()
    .execute((tx) => plantSignatures(tx, keys, { campaignId, versionId, locale: 'en' }, planted))
}

const listed = async (campaignId: string, q?: string) =>
  (await listSignatories(db, { campaignId, q })).signatories.map(({ name }) => name)

/** Places every event, then compares the rows, the log, the count, the figures, the list and the words. */
async function expectOneTruth(campaignId: string) {
  while ((await sequence(db)) > 0);
  const { rows, log, counted } = await recount(db, campaignId)
  expect([log, counted]).toEqual([rows, rows])
  const { rows: figures } = await sql<{ countries: number; occupations: number; hours: number }>`
    select (select coalesce(sum(standing), 0) from country_counts where campaign_id = ${campaignId})::integer as countries,
           (select coalesce(sum(standing), 0) from occupation_counts where campaign_id = ${campaignId})::integer as occupations,
           (select coalesce(sum(signed - removed), 0) from hour_counts where campaign_id = ${campaignId})::integer as hours`.execute(
    db,
  )
  expect(figures).toEqual([{ countries: rows, occupations: rows, hours: rows }])
  const { rows: wrong } = await sql`
    select signature.id from signatures as signature
     where campaign_id = ${campaignId}
       and (state = 'standing' and listing = 'public' and held_because is null)
        <> exists (select from signatory_words where signature_id = signature.id)`.execute(db)
  expect(wrong).toEqual([])
  await expectLawfulLog(campaignId)
}

/** What a verifier would check of removals and returns (TRUST d.4). */
async function expectLawfulLog(campaignId: string) {
  const { rows } = await sql<{ leaf: Buffer; log_index: number }>`
    select leaf, log_index from events where campaign_id = ${campaignId} order by log_index`.execute(db)
  const standing = new Map<number, boolean>()
  let count = 0
  for (const { leaf: bytes, log_index } of rows) {
    const leaf = decodeLeaf(bytes)
    if (leaf.type === 2) standing.set(log_index, true)
    if (leaf.type === 3 || leaf.type === 4) {
      expect(standing.get(leaf.ref!), `${leaf.type} at ${log_index}`).toBe(leaf.type === 3)
      standing.set(leaf.ref!, leaf.type === 4)
    }
    count += leaf.type === 2 || leaf.type === 4 ? 1 : leaf.type === 3 ? -1 : 0
    expect(leaf.count).toBe(count)
  }
}

test('a struck name is neither counted nor found, and the log says why; undone, it is as it was', async () => {
  const { campaign, team, first, as, found } = await aDesk()
  await stand(db, campaign.id, aPerson({ name: 'Ada Oyelaran' }))
  const id = await stand(
    db,
    campaign.id,
    aPerson({ name: 'Bot Number', occupation: 'Tester', country: 'FR' }),
  )
  const { reviewId } = await found({ ids: [id] })
  expect(await decide(db, as(first, reviewId), automated)).toEqual({
    outcome: 'done',
    changed: 1,
    waiting: 0,
  })
  expect(await listed(campaign.id)).toEqual(['Ada Oyelaran'])
  expect(await listed(campaign.id, 'tester')).toEqual([])
  await expectOneTruth(campaign.id)
  expect((await recount(db, campaign.id)).rows).toBe(1)

  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undone' })
  expect(await listed(campaign.id, 'tester')).toEqual(['Bot Number'])
  await expectOneTruth(campaign.id)
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'too-late' })

  const { entries } = await listEntries(db, { teamId: team.id })
  expect(entries.map(({ deed, facts, why }) => [deed, facts, why])).toEqual([
    ['undidReview', { count: 1, review: 'strike' }, ''],
    ['struckNames', { count: 1, reason: 'automation' }, automated.why],
  ])
})

test('struck, back, struck again and back again within an hour: the log keeps the order', async () => {
  const { campaign, first, as, found } = await aDesk()
  const id = await stand(db, campaign.id)
  for (let round = 0; round < 3; round++) {
    const { reviewId } = await found({ ids: [id] })
    await decide(db, as(first, reviewId), automated)
    await undo(db, as(first, reviewId))
  }
  await expectOneTruth(campaign.id)
  expect((await recount(db, campaign.id)).rows).toBe(1)
})

test('more than fifty names want a second person, who is not the first one', async () => {
  const { campaign, team, first, other, as, found } = await aDesk()
  await crowd(campaign, 51, 'Robot')
  const { reviewId } = await found({ text: 'robot' })
  expect(await decide(db, as(first, reviewId), automated)).toEqual({ outcome: 'waits-for-second' })
  expect((await recount(db, campaign.id)).rows).toBe(51)
  expect(await second(db, as(first, reviewId))).toEqual({ outcome: 'own-decision' })
  await runReview(db, reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(51)

  expect(await second(db, as(other, reviewId))).toEqual({ outcome: 'running' })
  await runReview(db, reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(0)
  const review = await findReview(db, { reviewId, campaignId: campaign.id, organiserId: first.organiserId })
  expect(review).toMatchObject({
    state: 'done',
    found: 51,
    reached: 51,
    passed: 51,
    own: true,
    undoable: true,
  })
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undoing' })
  await runReview(db, reviewId)
  expect((await recount(db, campaign.id)).rows).toBe(51)
  await expectOneTruth(campaign.id)
  const { entries } = await listEntries(db, { teamId: team.id })
  expect(entries.map(({ deed }) => deed)).toEqual([
    'undidReview',
    'struckNames',
    'secondedReview',
    'askedForSecond',
  ])
})

test('exactly fifty do not, and a refused review changes nothing', async () => {
  const { campaign, first, other, as, found } = await aDesk()
  await crowd(campaign, 50, 'Robot')
  const fifty = await found({ text: 'robot' })
  expect(await decide(db, as(first, fifty.reviewId), automated)).toMatchObject({
    outcome: 'done',
    changed: 50,
  })
  await crowd(campaign, 60, 'Person')
  const many = await found({ text: 'person' })
  await decide(db, as(first, many.reviewId), automated)
  expect(await refuse(db, as(other, many.reviewId))).toBe(true)
  expect(await second(db, as(other, many.reviewId))).toEqual({ outcome: 'not-waiting' })
  expect((await recount(db, campaign.id)).rows).toBe(60)
})

test('two reviewers strike the same burst while others sign: each is struck once, and nobody else', async () => {
  const { campaign, first, other, as, found } = await aDesk()
  await crowd(campaign, 1_200, 'Robot')
  const one = await found({ text: 'robot' })
  const two = await found({ text: 'robot' }, other)
  await decide(db, as(first, one.reviewId), automated)
  await decide(db, as(other, two.reviewId), automated)
  await second(db, as(other, one.reviewId))
  await second(db, as(first, two.reviewId))
  const ready = []
  for (let person = 0; person < 10; person++) {
    const [office, form] = [postOffice(), aPerson({ name: 'Robot Likes Trees' })]
    const waiting = await fillIn(db, office, campaign.id, form)
    ready.push({ ...waiting, code: codeSentTo(office, form.address) })
  }
  const signing = ready.map((confirmation) => confirm(db, keys, confirmation))
  const counting = (async () => {
    for (let pass = 0; pass < 20; pass++) await sequence(db)
  })()
  await Promise.all([runReview(db, one.reviewId), runReview(db, two.reviewId), counting, ...signing])
  expect((await recount(db, campaign.id)).rows).toBe(10)
  const reached = await Promise.all(
    [one, two].map(async ({ reviewId }) => {
      const asked = { reviewId, campaignId: campaign.id, organiserId: first.organiserId }
      return (await findReview(db, asked))!.reached
    }),
  )
  expect(reached[0]! + reached[1]!).toBe(1_200)
  await undo(db, as(first, one.reviewId))
  await undo(db, as(first, two.reviewId))
  await Promise.all([runReview(db, one.reviewId), runReview(db, two.reviewId)])
  expect((await recount(db, campaign.id)).rows).toBe(1_210)
  await expectOneTruth(campaign.id)
})

test('a struck mailbox may sign again, and then undoing leaves it with the one signature', async () => {
  const { campaign, first, as, found } = await aDesk()
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const { reviewId } = await found({ ids: [id] })
  await decide(db, as(first, reviewId), automated)
  const again = await stand(db, campaign.id, form, hence('3 minutes'))
  expect(again).not.toBe(id)
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undone' })
  expect((await recount(db, campaign.id)).rows).toBe(1)
  await expectOneTruth(campaign.id)
})

test('undoing races with the mailbox that signs again: one of the two stands', async () => {
  const { campaign, first, as, found } = await aDesk()
  for (let round = 0; round < 5; round++) {
    const form = aPerson()
    const { reviewId } = await found({ ids: [await stand(db, campaign.id, form)] })
    await decide(db, as(first, reviewId), automated)
    const office = postOffice()
    const waiting = await fillIn(db, office, campaign.id, form, hence('3 minutes'))
    const code = codeSentTo(office, form.address)
    await Promise.all([
      undo(db, as(first, reviewId)),
      confirm(db, keys, { ...waiting, code }, hence('3 minutes')),
    ])
  }
  expect((await recount(db, campaign.id)).rows).toBe(5)
  await expectOneTruth(campaign.id)
})

test('a day later a struck signature is empty and cannot come back', async () => {
  const { campaign, first, as, found } = await aDesk()
  const id = await stand(db, campaign.id, aPerson({ updates: 'on' }))
  const { reviewId } = await found({ text: 'Ada' })
  await decide(db, as(first, reviewId), automated)
  await forgetStruck(db, hence('23 hours 59 minutes'))
  await forgetReviews(db, hence('23 hours 59 minutes'))
  const row = () => db.selectFrom('signatures').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  expect((await row()).name).toBe('Ada Oyelaran')
  expect(await undo(db, as(first, reviewId), hence('24 hours 1 minute'))).toEqual({ outcome: 'too-late' })
  await forgetStruck(db, hence('25 hours 1 minute'))
  await forgetReviews(db, hence('25 hours 1 minute'))
  expect(await row()).toMatchObject({
    state: 'removed',
    removed_because: 'struck',
    name: '',
    address_mac: null,
    address_sealed: null,
    salt_id: null,
    consent: null,
    restorable_until: null,
  })
  const review = await db
    .selectFrom('reviews')
    .select('conditions')
    .where('id', '=', reviewId)
    .executeTakeFirst()
  expect(review).toEqual({ conditions: {} })
})

test('whoever erases their mailbox is gone at once, struck or not', async () => {
  const { campaign, first, as, found } = await aDesk()
  const form = aPerson()
  const id = await stand(db, campaign.id, form)
  const { reviewId } = await found({ ids: [id] })
  await decide(db, as(first, reviewId), automated)
  await eraseMailbox(db, keys, form.addressKey)
  expect(await sampleNames(db, reviewId)).toMatchObject([{ name: null, country: '' }])
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'undone' })
  expect((await recount(db, campaign.id)).rows).toBe(0)
  await expectOneTruth(campaign.id)
})

test('nobody comes back into the log of a closed campaign', async () => {
  const { campaign, first, as, found } = await aDesk()
  const { reviewId } = await found({ ids: [await stand(db, campaign.id)] })
  await decide(db, as(first, reviewId), automated)
  await db.updateTable('campaigns').set({ state: 'closed' }).where('id', '=', campaign.id).execute()
  expect(await undo(db, as(first, reviewId))).toEqual({ outcome: 'log-is-closed' })
})

test('another campaign’s review and a name that asked not to be shown stay out of reach', async () => {
  const [ours, theirs] = [await aDesk(), await aDesk()]
  await stand(db, theirs.campaign.id, aPerson({ name: 'Robot One' }))
  const { reviewId } = await theirs.found({ text: 'robot' })
  expect(await decide(db, ours.as(ours.first, reviewId), automated)).toEqual({ outcome: 'not-drafted' })
  await stand(db, ours.campaign.id, aPerson({ name: 'Hidden Person', listing: 'anonymous', country: 'FR' }))
  const asked = { campaignId: ours.campaign.id, organiserId: ours.first.organiserId }
  expect(await look(db, { ...asked, conditions: { text: 'hidden' } })).toEqual({ outcome: 'nobody' })
  const some = await ours.found({ country: 'FR' })
  expect(await sampleNames(db, some.reviewId)).toMatchObject([{ name: null, occupation: '' }])
})

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('sign' as const) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      deed: fc.constantFrom('strike' as const, 'hide' as const, 'show' as const),
      who: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ deed: fc.constant('undo' as const), which: fc.nat({ max: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('leave' as const), which: fc.nat({ max: 9 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ deed: fc.constant('sequence' as const), most: fc.integer({ min: 1, max: 3 }) }),
  },
)

test('whatever is struck, hidden, shown and undone in any order, list, search, figures and count agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { campaign, first, as } = await aDesk()
      const signed: { id: string; form: SigningForm }[] = []
      const reviews: string[] = []
      for (const one of [{ deed: 'sign' as const }, { deed: 'sign' as const }, ...steps]) {
        if (one.deed === 'sign') {
          const form = aPerson({ name: signed.length % 2 ? 'Ada Oyelaran' : 'Test', country: 'FR' })
          signed.push({ form, id: await stand(db, campaign.id, form) })
        } else if (one.deed === 'undo') {
          const reviewId = reviews[one.which % Math.max(1, reviews.length)]
          if (reviewId) await undo(db, as(first, reviewId))
        } else if (one.deed === 'leave') {
          const { id, form } = signed[one.which % signed.length]!
          await withdraw(db, keys, { id, addressKey: form.addressKey })
        } else if (one.deed === 'sequence') await sequence(db, { most: one.most })
        else {
          const ids = one.who.map((who) => signed[who % signed.length]!.id)
          const looked = await look(db, {
            campaignId: campaign.id,
            organiserId: first.organiserId,
            conditions: { ids },
          })
          if (looked.outcome !== 'looked') continue
          reviews.push(looked.reviewId)
          await decide(
            db,
            as(first, looked.reviewId),
            one.deed === 'strike' ? automated : { deed: one.deed, why: '' },
          )
        }
      }
      await expectOneTruth(campaign.id)
    }),
    { numRuns: 12 },
  )
})
