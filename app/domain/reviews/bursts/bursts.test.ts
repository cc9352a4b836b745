import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listEntries } from '#audit'
import { findCrowds, forgetArrivals } from '#arrivals'
import { testDatabase } from '#db/test-database.ts'
import { keys, moment } from '#seeds/world.ts'
import { newId } from '#db/new-id.ts'
import { decide } from '../decide.ts'
import { findReview } from '../find-review.ts'
import { runReview } from '../run-review.ts'
import { second } from '../second.ts'
import { aDesk, automated, crowd, expectOneTruth, listed } from '../test-desk.ts'
import { undo } from '../undo.ts'
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

/** Arrivals alone, of people nobody plants: for curves of many thousands. */
async function replay(desk: Desk, curve: { at: string; domain: string | null; network: string }[]) {
  const version = desk.campaign.versionId
  await sql`
    with come as (
      select ${newId()}::uuid as first, at, domain, network, n from unnest(${curve.map(({ at }) => at)}::timestamptz[],
        ${curve.map(({ domain }) => domain)}::text[], ${curve.map(({ network }) => network)}::text[]) with ordinality as given (at, domain, network, n)
    ), people as (
      insert into signatures (id, campaign_id, statement_version_id, state, listing, updates, locale, created_at)
      select gen_random_uuid(), ${desk.campaign.id}, ${version}, 'pending', 'public', false, 'en', now() from come
      returning id
    ), numbered as (select id, row_number() over () as n from people)
    insert into arrivals (signature_id, campaign_id, domain, network, arrived_at)
    select id, ${desk.campaign.id}, sha256(domain::bytea), sha256(network::bytea), at from numbered join come using (n)`.execute(
    db,
  )
}

let seed = 7
const chance = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
// Mail domains by Zipf’s law; the first hundred and fifty are the large providers.
const anyDomain = () => {
  const rank = Math.floor(40_000 ** chance())
  return rank <= 150 ? null : `d${rank}.example`
}
const anyNetwork = () => `n${Math.floor(40_000 * chance() ** 2)}`
const start = Date.parse('2026-10-22T09:00:00Z')
const time = (minutes: number) => new Date(start + minutes * 60_000).toISOString()
const crowdsAt = async (desk: Desk, minutes: number) =>
  (await findCrowds(db, moment(time(minutes)))).filter(({ campaignId }) => campaignId === desk.campaign.id)

test('a launch of 11,500 in six hours, the first two thousand within minutes, raises no alarm', async () => {
  const desk = await aDesk(db)
  const organic = Array.from({ length: 11_500 }, (_, place) => ({
    at: time(place < 2_000 ? place / 200 : 10 + ((place - 2_000) / 9_500) ** 1.6 * 350),
    domain: anyDomain(),
    network: anyNetwork(),
  }))
  await replay(desk, organic)
  for (const minutes of [5, 15, 60, 90, 180, 360]) {
    const held = (await crowdsAt(desk, minutes)).filter(({ hold }) => hold)
    expect(
      held.map(({ kind, alike }) => [kind, alike]),
      `after ${minutes} minutes`,
    ).toEqual([])
  }
})

test('of a broadcast’s twenty thousand a minute fewer than one in a thousand are held', async () => {
  const desk = await aDesk(db)
  const crowd = Array.from({ length: 60_000 }, (_, place) => ({
    at: time((place / 60_000) * 3),
    domain: anyDomain(),
    network: anyNetwork(),
  }))
  await replay(desk, crowd)
  const held = (await crowdsAt(desk, 3)).filter(({ hold }) => hold)
  expect(held.reduce((sum, { alike }) => sum + alike, 0)).toBeLessThan(60)
})

test('a farm on one domain or one network is held within the hour, in the middle of a launch', async () => {
  const desk = await aDesk(db)
  const launch = Array.from({ length: 6_000 }, (_, place) => ({
    at: time((place / 6_000) * 60),
    domain: anyDomain(),
    network: anyNetwork(),
  }))
  const farm = Array.from({ length: 700 }, (_, place) => ({
    at: time(10 + (place / 700) * 40),
    domain: place % 2 ? 'farm.example' : null,
    network: place % 2 ? anyNetwork() : 'farm network',
  }))
  await replay(desk, [...launch, ...farm])
  const held = (await crowdsAt(desk, 50)).filter(({ hold }) => hold)
  expect(held.map(({ kind, alike }) => [kind, alike])).toEqual([
    ['domain', 350],
    ['network', 350],
  ])
})

test('a slow drip of one a minute is told of after a day, and held by nobody', async () => {
  const desk = await aDesk(db)
  const drip = Array.from({ length: 1_440 }, (_, place) => ({
    at: time(place),
    domain: 'drip.example',
    network: anyNetwork(),
  }))
  await replay(desk, drip)
  expect(await crowdsAt(desk, 600)).toEqual([])
  expect(await crowdsAt(desk, 1_439)).toMatchObject([{ kind: 'domain', span: 'day', hold: false }])
})

test('after a day it is forgotten where anybody came from', async () => {
  const desk = await aDesk(db)
  await comeFrom(desk, 3, 'office.example')
  await forgetArrivals(db)
  const left = () =>
    db.selectFrom('arrivals').select('signature_id').where('campaign_id', '=', desk.campaign.id).execute()
  expect(await left()).toHaveLength(3)
  await forgetArrivals(db, sql<Date>`clock_timestamp() + interval '1 day'`)
  expect(await left()).toEqual([])
})
