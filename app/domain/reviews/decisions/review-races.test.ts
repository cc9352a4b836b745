import fc from 'fast-check'
import { expect, test } from 'vitest'
import { recount, sequence } from '#counts'
import { confirm, withdraw, type SigningForm } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, codeSentTo, fillIn, hence, keys, postOffice, stand } from '#seeds/world.ts'
import { decide } from './decide.ts'
import { findReview } from './find-review.ts'
import { look } from '../conditions/look.ts'
import { runReview } from '../run/run-review.ts'
import { second } from './second.ts'
import { aDesk, automated, crowd, expectOneTruth } from '../test-desk.ts'
import { undo } from './undo.ts'

const db = await testDatabase()

test('struck, back, struck again and back again within an hour: the log keeps the order', async () => {
  const { campaign, first, as, found } = await aDesk(db)
  const id = await stand(db, campaign.id)
  for (let round = 0; round < 3; round++) {
    const { reviewId } = await found({ ids: [id] })
    await decide(db, as(first, reviewId), automated)
    await undo(db, as(first, reviewId))
  }
  await expectOneTruth(db, campaign.id)
  expect((await recount(db, campaign.id)).rows).toBe(1)
})

test('two reviewers strike the same burst while others sign: each is struck once, and nobody else', async () => {
  const { campaign, first, other, as, found } = await aDesk(db)
  await crowd(db, campaign, 1_200, 'Robot')
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
  await expectOneTruth(db, campaign.id)
})

test('undoing races with the mailbox that signs again: one of the two stands', async () => {
  const { campaign, first, as, found } = await aDesk(db)
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
  await expectOneTruth(db, campaign.id)
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
      const { campaign, first, as } = await aDesk(db)
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
      await expectOneTruth(db, campaign.id)
    }),
    { numRuns: 12 },
  )
})
