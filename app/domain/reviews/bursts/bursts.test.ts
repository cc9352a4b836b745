import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { testDatabase } from '#db/test-database.ts'
import { keys } from '#seeds/world.ts'
import { decide } from '../decisions/decide.ts'
import { findReview } from '../decisions/find-review.ts'
import { runReview } from '../run/run-review.ts'
import { second } from '../decisions/second.ts'
import { aDesk, automated, crowd, expectOneTruth, listed } from '../test-desk.ts'
import { undo } from '../decisions/undo.ts'
import { holdBursts } from './hold-bursts.ts'
import { letThrough } from './let-through.ts'
import { listBursts } from './list-bursts.ts'

const db = await testDatabase()
const mark = (name: string) => sql<Buffer>`sha256(${name}::bytea)`

type Desk = Awaited<ReturnType<typeof aDesk>>

/** So many more who stand, all come from one mail domain in the last minutes. */
async function comeFrom(desk: Desk, people: number, domain: string | null) {
  await crowd(db, desk.campaign, people)
  await sql`
    insert into arrivals (signature_id, campaign_id, domain, network, arrived_at)
    select id, campaign_id, ${domain === null ? null : mark(domain)}, null, clock_timestamp() - interval '1 minute'
      from signatures
     where campaign_id = ${desk.campaign.id} and state = 'standing'
       and not exists (select from arrivals where signature_id = id)`.execute(db)
}

const heldIn = async ({ campaign }: Desk) =>
  (
    await db
      .selectFrom('signatures')
      .select('id')
      .where('campaign_id', '=', campaign.id)
      .where('held_because', '=', 'BURST')
      .execute()
  ).length

test('two hundred from one mail domain within an hour are held, and go on counting', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 199, 'spam.example')
  expect(await holdBursts(db)).toBe(0)
  expect(await listBursts(db, keys, desk.campaign.id)).toMatchObject([
    { state: 'noticed', alike: 199, held: 0 },
  ])
  await comeFrom(desk, 1, 'spam.example')
  expect(await holdBursts(db)).toBe(200)
  expect(await listBursts(db, keys, desk.campaign.id)).toMatchObject([
    { state: 'held', alike: 200, held: 200 },
  ])
  expect(await listed(db, desk.campaign.id)).toEqual([])
  await expectOneTruth(db, desk.campaign.id)
  await comeFrom(desk, 3, 'spam.example')
  expect(await holdBursts(db)).toBe(3)
  const { entries } = await listEntries(db, { teamId: desk.team.id })
  expect(entries.map(({ deed, facts, who }) => [deed, facts, who])).toEqual([
    ['noticedBurst', { count: 199, kind: 'domain' }, null],
  ])
})

test('fewer than a hundred of one kind are nobody’s business', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 99, 'office.example')
  await comeFrom(desk, 300, null)
  await holdBursts(db)
  expect(await listBursts(db, keys, desk.campaign.id)).toEqual([])
})

test('one press shows everybody a burst holds, trusts the place from then on, and can be undone', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 230, 'choir.example')
  await holdBursts(db)
  const [burst] = await listBursts(db, keys, desk.campaign.id)
  const by = desk.as(desk.first, '')
  const through = await letThrough(db, { ...by, burstId: burst!.id })
  if (through.outcome !== 'let-through') throw new Error(through.outcome)
  const reviewId = through.reviewId!
  await runReview(db, reviewId)
  expect(await heldIn(desk)).toBe(0)
  await expectOneTruth(db, desk.campaign.id)
  await comeFrom(desk, 250, 'choir.example')
  expect(await holdBursts(db)).toBe(0)
  expect(await listBursts(db, keys, desk.campaign.id)).toEqual([])
  expect(await letThrough(db, { ...by, burstId: burst!.id })).toEqual({ outcome: 'not-open' })

  await undo(db, desk.as(desk.first, reviewId))
  await runReview(db, reviewId)
  expect(await findReview(db, desk.as(desk.first, reviewId))).toMatchObject({ state: 'undone', undone: 230 })
  expect(await heldIn(desk)).toBe(230)
  expect(await holdBursts(db)).toBe(250)
})

test('a burst can be struck instead, by two, and who comes after it from there is held at once', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 210, 'spam.example')
  await holdBursts(db)
  const [burst] = await listBursts(db, keys, desk.campaign.id)
  const { reviewId, found } = await desk.found({ burst: burst!.id })
  expect(found).toBe(210)
  expect(await decide(db, desk.as(desk.first, reviewId), automated)).toEqual({ outcome: 'waits-for-second' })
  await second(db, desk.as(desk.other, reviewId))
  await runReview(db, reviewId)
  expect(await listBursts(db, keys, desk.campaign.id)).toEqual([])
  await expectOneTruth(db, desk.campaign.id)
  await comeFrom(desk, 4, 'spam.example')
  expect(await holdBursts(db)).toBe(4)
})

test('a name that is held for another reason keeps it, whatever becomes of the burst', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 205, 'spam.example')
  await sql`update signatures set held_because = 'F_REPEAT'
             where id = (select min(id::text)::uuid from signatures where campaign_id = ${desk.campaign.id})`.execute(
    db,
  )
  expect(await holdBursts(db)).toBe(204)
  const [burst] = await listBursts(db, keys, desk.campaign.id)
  const through = await letThrough(db, { ...desk.as(desk.first, ''), burstId: burst!.id })
  if (through.outcome !== 'let-through') throw new Error(through.outcome)
  await runReview(db, through.reviewId!)
  expect(await heldIn(desk)).toBe(0)
  const kept = await db
    .selectFrom('signatures')
    .select('held_because')
    .where('campaign_id', '=', desk.campaign.id)
    .where('held_because', 'is not', null)
    .execute()
  expect(kept).toEqual([{ held_because: 'F_REPEAT' }])
})

test('two who look at once, while a reviewer lets all through, leave nobody half held', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 1_200, 'spam.example')
  const looking = [holdBursts(db), holdBursts(db)]
  let pressed = false
  while (!pressed) {
    const [burst] = await listBursts(db, keys, desk.campaign.id)
    if (!burst || burst.held === 0) continue
    const through = await letThrough(db, { ...desk.as(desk.first, ''), burstId: burst.id })
    pressed = true
    if (through.outcome === 'let-through' && through.reviewId) await runReview(db, through.reviewId)
  }
  await Promise.all(looking)
  expect(await heldIn(desk)).toBe(0)
  await expectOneTruth(db, desk.campaign.id)
})
