import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { recount } from '#counts'
import { foldForSearch, wordStarts } from '#names'
import { inventPeople } from '#seeds/people/index.ts'
import { openCampaign } from '#seeds/world.ts'
import { round } from '../figures.ts'
import type { Ground } from './ground.ts'
import { withoutIndexes } from './without-indexes.ts'

/** One campaign full of signatures. */
export type Plot = { id: string; versionId: string; slug: string; signatures: number }

const PEOPLE = 40_000
const run = promisify(execFile)

/**
 * Plants so many standing signatures in one campaign, all events placed. The people are invented ones who lend each
 * other their family names within a country, some much more often than others. Rows, words, leaves and figures are
 * what the signing path and the sequencer leave; only what stands for mailboxes is drawn by the database. Checks that
 * rows, log and count agree.
 */
export async function plant({ url, db }: Ground, signatures: number): Promise<Plot> {
  const start = performance.now()
  const { id, versionId, slug } = await openCampaign(db, { slug: 'bench' })
  const client = new pg.Client(url)
  await client.connect()
  try {
    await lend(client)
    await withoutIndexes(client, async () => {
      for (const write of [...rows(id, versionId, signatures), ...figures(id, versionId)])
        await client.query(write)
    })
  } finally {
    await client.end()
  }
  // Gigabytes that the system has yet to write to its disk would be measured with whatever comes next.
  await run('sync')
  const counts = await recount(db, id)
  if (counts.rows !== signatures || counts.log !== signatures || counts.counted !== signatures) {
    throw new Error(`planted ${signatures}, found ${JSON.stringify(counts)}`)
  }
  console.log(
    `planted ${signatures} signatures in ${round((performance.now() - start) / 1000)} s; rows = log = count`,
  )
  return { id, versionId, slug, signatures }
}

/** Puts the people where the statements below find them: in the order of their countries. */
async function lend(client: pg.Client): Promise<void> {
  const people = inventPeople(1)
  const invented = Array.from({ length: PEOPLE }, () => people.next().value!).map((person) => {
    const [given = '', ...family] = person.name.split(' ')
    const lines = [...wordStarts(person.occupation), ...wordStarts(person.affiliation)]
    return { ...person, given, family: family.join(' '), key: foldForSearch(person.occupation), lines }
  })
  const folded = invented.map(({ given, family, ...rest }) => ({
    ...rest,
    given,
    family,
    given_starts: wordStarts(given),
    family_fold: foldForSearch(family),
    family_starts: wordStarts(family),
  }))
  await client.query(`
    create temp table people (given text, family text, occupation text, key text, affiliation text, country text,
                              given_starts text[], family_fold text, family_starts text[], lines text[])`)
  await client.query(`insert into people select * from json_populate_recordset(null::people, $1)`, [
    JSON.stringify(folded),
  ])
  await client.query(`
    create temp table numbered as
      select people.*, row_number() over (order by country) as n, count(*) over (partition by country) as neighbours,
             count(*) over (order by country groups between unbounded preceding and 1 preceding) as before
        from people`)
  await client.query('analyze numbered')
}

const rows = (campaign: string, version: string, signatures: number) => [
  `create temp table planted as
     select row_number() over () as n, uuidv7(at - now()) as id, pair.*
       from (select now() - interval '30 days' * (1 - place::float / ${signatures}) as at, place % 17 = 0 as hidden,
                    1 + floor(random() * ${PEOPLE})::int as one, power(random(), 2.5) as luck
               from generate_series(1, ${signatures}) as place) as pair`,
  `create temp table paired as
     select planted.id, planted.n, at, hidden, one.occupation, one.key, one.affiliation, one.country,
            case when one.family = '' then one.given else one.given || ' ' || other.family end as name,
            array(select distinct word collate "C" from unnest(
              case when one.family = '' then one.given_starts
                   else array(select trim(start || ' ' || other.family_fold) from unnest(one.given_starts) as start)
                        || other.family_starts end || one.lines) as word where not hidden) as words
       from planted
       join numbered as one on one.n = planted.one
       join numbered as other on other.n = one.before + 1 + floor(luck * one.neighbours)::int`,
  `insert into signatures (id, campaign_id, statement_version_id, state, name, occupation, occupation_key, affiliation,
                           country, listing, updates, locale, address_mac, salt_id, salt_pub, created_at, confirmed_at)
     select id, '${campaign}', '${version}', 'standing', name, occupation, key, affiliation, country,
            case when hidden then 'anonymous' else 'public' end, false, 'en', sha256(uuid_send(id)),
            sha256(uuid_send(id) || 'id'), sha256(uuid_send(id) || 'pub'), at, date_trunc('milliseconds', at)
       from paired order by n`,
  `insert into signatory_words (signature_id, campaign_id, word, country, occupation_key)
     select id, '${campaign}', word, country, key from paired, unnest(words) as word order by n`,
  `update events set log_index = 0, tally = null,
                     leaf = '\\x01010000'::bytea || uuid_send(campaign_id) || int8send(0) || int8send(-1) || int8send(0)
                            || int4send(hour) || int8send(-1) || commitment
    where type = 1`,
  `insert into events (id, campaign_id, signature_id, type, statement_version_id, commitment, hour, log_index, leaf)
     select uuidv7(at - now()), '${campaign}', id, 2, '${version}', commitment, hour, n,
            '\\x01020000'::bytea || uuid_send('${campaign}') || int8send(n) || int8send(n - 1) || int8send(n)
            || int4send(hour) || int8send(0) || commitment
       from (select *, sha256(uuid_send(id) || 'leaf') as commitment, floor(extract(epoch from at) / 3600)::int as hour
               from paired) as signed order by n`,
]

const figures = (campaign: string, version: string) => [
  `insert into version_counts select '${version}', '${campaign}', 0, count(*) from planted`,
  `insert into campaign_counts select '${campaign}', count(*), count(*), count(*), 0, now() from planted`,
  `update log_end set size = (select count(*) + 1 from planted), hour = floor(extract(epoch from now()) / 3600)`,
  `insert into country_counts select '${campaign}', country, count(*) from paired group by 2`,
  `insert into occupation_counts select '${campaign}', key, min(occupation), count(*) from paired group by 2`,
  `insert into hour_counts
     select '${campaign}', floor(extract(epoch from at) / 3600)::int, count(*), 0 from planted group by 2`,
]
