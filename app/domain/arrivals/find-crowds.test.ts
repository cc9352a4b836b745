import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from '#db/test-database.ts'
import { hence, moment, openCampaign } from '#seeds/world.ts'
import { findCrowds } from './find-crowds.ts'
import { forgetArrivals } from './forget-arrivals.ts'

const db = await testDatabase()

type Campaign = Awaited<ReturnType<typeof openCampaign>>

/** Arrivals alone, of people nobody plants: for curves of many thousands. */
async function replay(campaign: Campaign, curve: { at: string; domain: string | null; network: string }[]) {
  await sql`
    with come as (
      select at, domain, network, n from unnest(${curve.map(({ at }) => at)}::timestamptz[],
        ${curve.map(({ domain }) => domain)}::text[], ${curve.map(({ network }) => network)}::text[]) with ordinality as given (at, domain, network, n)
    ), people as (
      insert into signatures (id, campaign_id, statement_version_id, state, listing, updates, locale, created_at)
      select gen_random_uuid(), ${campaign.id}, ${campaign.versionId}, 'pending', 'public', false, 'en', now() from come
      returning id
    ), numbered as (select id, row_number() over () as n from people)
    insert into arrivals (signature_id, campaign_id, domain, network, arrived_at)
    select id, ${campaign.id}, sha256(domain::bytea), sha256(network::bytea), at from numbered join come using (n)`.execute(
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
const crowdsAt = async (campaign: Campaign, minutes: number) =>
  (await findCrowds(db, moment(time(minutes)))).filter(({ campaignId }) => campaignId === campaign.id)

test('a launch of 11,500 in six hours, the first two thousand within minutes, raises no alarm', async () => {
  const campaign = await openCampaign(db)
  const organic = Array.from({ length: 11_500 }, (_, place) => ({
    at: time(place < 2_000 ? place / 200 : 10 + ((place - 2_000) / 9_500) ** 1.6 * 350),
    domain: anyDomain(),
    network: anyNetwork(),
  }))
  await replay(campaign, organic)
  for (const minutes of [5, 15, 60, 90, 180, 360]) {
    const held = (await crowdsAt(campaign, minutes)).filter(({ hold }) => hold)
    expect(
      held.map(({ kind, alike }) => [kind, alike]),
      `after ${minutes} minutes`,
    ).toEqual([])
  }
})

test('of a broadcast’s twenty thousand a minute fewer than one in a thousand are held', async () => {
  const campaign = await openCampaign(db)
  const audience = Array.from({ length: 60_000 }, (_, place) => ({
    at: time((place / 60_000) * 3),
    domain: anyDomain(),
    network: anyNetwork(),
  }))
  await replay(campaign, audience)
  const held = (await crowdsAt(campaign, 3)).filter(({ hold }) => hold)
  expect(held.reduce((sum, { alike }) => sum + alike, 0)).toBeLessThan(60)
})

test('a farm on one domain or one network is held within the hour, in the middle of a launch', async () => {
  const campaign = await openCampaign(db)
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
  await replay(campaign, [...launch, ...farm])
  const held = (await crowdsAt(campaign, 50)).filter(({ hold }) => hold)
  expect(held.map(({ kind, alike }) => [kind, alike])).toEqual([
    ['domain', 350],
    ['network', 350],
  ])
})

test('a slow drip of one a minute is told of after a day, and held by nobody', async () => {
  const campaign = await openCampaign(db)
  const drip = Array.from({ length: 1_440 }, (_, place) => ({
    at: time(place),
    domain: 'drip.example',
    network: anyNetwork(),
  }))
  await replay(campaign, drip)
  expect(await crowdsAt(campaign, 600)).toEqual([])
  expect(await crowdsAt(campaign, 1_439)).toMatchObject([{ kind: 'domain', span: 'day', hold: false }])
})

test('after a day it is forgotten where anybody came from', async () => {
  const campaign = await openCampaign(db)
  const come = { at: new Date().toISOString(), domain: 'office.example', network: 'n' }
  await replay(campaign, [come, come, come])
  await forgetArrivals(db)
  const left = () =>
    db.selectFrom('arrivals').select('signature_id').where('campaign_id', '=', campaign.id).execute()
  expect(await left()).toHaveLength(3)
  await forgetArrivals(db, hence('1 day'))
  expect(await left()).toEqual([])
})
