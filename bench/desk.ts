import { sql } from 'kysely'
import pg from 'pg'
import { holdBursts, look, watchNames } from '#reviews'
import { aTeam, signedIn, type Team } from '#seeds/desk-world.ts'
import { openCampaign } from '#seeds/world.ts'
import { claim, percentile, round, spread } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { expectStatus, sendAll } from './crowd/send.ts'
import { openSite, webAlone } from './ground/site.ts'

const CAMPAIGNS = 500
const EACH = 30
const WARM = 3
const CLAIM_MS = 300

/**
 * How long every page of the desk takes that reads signatures or campaigns, as whole pages over HTTP, for an owner with
 * five hundred campaigns, one of them with a million signatures, one request at a time.
 */
export async function desk(ground: Ground, plot: Plot): Promise<void> {
  const { db } = ground
  const team = await aTeam(db)
  const { ticket, organiserId } = await signedIn(db, team, 'owner')
  await fillDesk(ground, plot, team, organiserId)
  const looked = await look(db, { campaignId: plot.id, organiserId, conditions: { country: 'FR' } })
  const review = looked.outcome === 'looked' ? looked.reviewId : undefined
  const room = `/organise/c/${plot.slug}`
  const pages: Record<string, string> = {
    'home, 500 campaigns': '/organise',
    overview: room,
    edit: `${room}/edit`,
    held: `${room}/names?queue=held`,
    'held, searched': `${room}/names?queue=held&q=maria`,
    reported: `${room}/names?queue=reported`,
    bursts: `${room}/names?queue=bursts`,
    'all names': `${room}/names?queue=all`,
    'all names, searched': `${room}/names?queue=all&q=maria+s`,
    hidden: `${room}/names?queue=hidden`,
    decisions: `${room}/names?queue=decisions`,
    'many at once': `${room}/names/many`,
    ...(review && { 'one review': `${room}/names/reviews/${review}` }),
    first: `${room}/names/first`,
    occupations: `${room}/names/occupations`,
    watch: `${room}/names/watch`,
    updates: `${room}/updates`,
    partners: `${room}/partners`,
    files: `${room}/files`,
    log: `${room}/log`,
    'log of the team': `/organise/team/${team.id}/log`,
    account: '/organise/account',
  }
  const site = await openSite(ground, webAlone)
  try {
    const headers = { Cookie: `desk=${ticket}` }
    // In turns, so that noise from elsewhere falls on all pages alike.
    const asked = Array.from({ length: EACH + WARM }, () => Object.values(pages)).flat()
    const answers = await sendAll(
      site.url,
      asked.map((path) => ({ path, headers })),
      1,
    )
    expectStatus(answers, 200)
    const bare = await bareTimes(ground)
    console.log(`  ${'select 1'.padEnd(24)} ${spread(bare)}`)
    for (const [name, path] of Object.entries(pages)) {
      const times = answers
        .filter((_, place) => asked[place] === path)
        .slice(WARM)
        .map(({ ms }) => ms)
      console.log(
        `  ${name.padEnd(24)} ${spread(times)}  ${round(percentile(times, 0.5) / percentile(bare, 0.5))} ×`,
      )
      claim(`${name}, 95th percentile`, percentile(times, 0.95), CLAIM_MS, 'ms')
    }
  } finally {
    await site.close()
  }
}

/** What a busy team has lying about: campaigns, names that are held, reported, hidden and pinned, a watch list, a log. */
async function fillDesk({ url, db }: Ground, { id }: Plot, team: Team, organiserId: string): Promise<void> {
  await db.updateTable('campaigns').set({ team_id: team.id }).where('id', '=', id).execute()
  for (let made = 1; made < CAMPAIGNS; made++) await openCampaign(db, { teamId: team.id })
  const client = new pg.Client(url)
  await client.connect()
  for (const write of lyingAbout(id, team.id, organiserId)) await client.query(write)
  await holdBursts(db)
  const lines = Array.from({ length: 500 }, (_, place) => `Watched Person${letters(place)}`).join('\n')
  await watchNames(db, { campaignId: id, teamId: team.id, organiserId, lines })
  await client.query('vacuum analyze')
  await client.end()
}

const lyingAbout = (campaign: string, team: string, organiser: string) => {
  const every = (
    nth: number,
  ) => `select id from signatures where campaign_id = '${campaign}' and state = 'standing'
    and listing = 'public' and ('x' || right(id::text, 4))::bit(16)::int % ${nth} = 0`
  return [
    `update signatures set held_because = 'F_REPEAT' where id in (${every(61)})`,
    `update signatures set held_because = 'HIDDEN' where id in (${every(997)})`,
    `insert into name_reports (id, campaign_id, signature_id, words, reported_at)
       select gen_random_uuid(), '${campaign}', id, 'I did not sign this', now() from (${every(5_003)}) as named`,
    `insert into pinned_signatories (campaign_id, position, signature_id)
       select '${campaign}', row_number() over (), id from (${every(9_001)} limit 40) as named`,
    `insert into audit_entries (id, team_id, campaign_id, organiser_id, deed, facts, at)
       select gen_random_uuid(), '${team}', case when place % 5 = 0 then '${campaign}'::uuid end, '${organiser}',
              'editedDraft', '{}', now() - place * interval '1 minute' from generate_series(1, 50000) as place`,
    `insert into partners (id, campaign_id, name, code, created_at)
       select gen_random_uuid(), '${campaign}', 'Society ' || place, lpad(to_hex(place), 8, '0'), now()
         from generate_series(1, 200) as place`,
    `insert into arrivals (signature_id, campaign_id, domain, arrived_at)
       select id, '${campaign}', sha256('choir.example'), now() - interval '5 minutes' from signatures
        where campaign_id = '${campaign}' and state = 'standing' order by confirmed_at desc limit 2000`,
  ]
}

const letters = (place: number) =>
  place.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)

async function bareTimes({ db }: Ground): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < EACH; turn++) {
    const start = performance.now()
    await sql`select 1`.execute(db)
    times.push(performance.now() - start)
  }
  return times
}
