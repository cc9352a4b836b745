import pg from 'pg'
import { veil } from '#secrets'
import { listSignatories } from '#signatures'
import { keys } from '#seeds/world.ts'
import { claim, percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { timed } from './crowd/timed.ts'
import { askableQuestions, type Kind, type Question } from './crowd/search-questions.ts'
import { expectStatus, sendAll } from './crowd/send.ts'
import { openSite } from './ground/site.ts'

const EACH = 40
// Two seconds each.
const ILIKES = 8
const CONNECTIONS = 2
const CLAIM_MS = 100
const PAGES_DEEP = 60
const LOOKUP = `
  select signature_id from signatory_words
   where campaign_id = $1 and word >= $2 and word < $2 || U&'\\+10FFFF' order by word, signature_id limit 101`
const ILIKE = `
  select id from signatures where campaign_id = $1 and state = 'standing' and listing = 'public' and name ilike $2 || '%'
   order by name limit 101`

/** How long the signatory list takes to answer what people ask of it, as whole pages over HTTP. */
export async function search(ground: Ground, plot: Plot): Promise<void> {
  // One process that is asked for nothing but searches takes that for a spike, and lets them wait.
  await ground.db.updateTable('spike_mode').set({ mode: 'off' }).execute()
  const kinds = [...(await askableQuestions(ground.db, plot.id, EACH)), await deepPages(ground, plot)]
  const byKind = await askAll(ground, plot, kinds)
  const raw = await look(
    ground.url,
    LOOKUP,
    plot,
    kinds.flatMap(({ questions }) => questions),
  )
  const common = kinds.find(({ kind }) => kind === 'surname, 40 commonest')!.questions.slice(0, ILIKES)
  const ilike = await look(ground.url, ILIKE, plot, common)

  console.log(
    `GET /c/:slug/signatories, ${plot.signatures} standing, ${EACH} of each kind over ${CONNECTIONS} connections`,
  )
  for (const [kind, times] of byKind) console.log(`  ${kind.padEnd(31)} ${spread(times)}`)
  const all = [...byKind.values()].flat()
  const [slowest, slowestTimes] = [...byKind].toSorted(
    ([, a], [, b]) => percentile(b, 0.95) - percentile(a, 0.95),
  )[0]!
  console.log(`  all                             ${spread(all)}`)
  console.log(`  bare indexed look-up            ${spread(raw)}`)
  console.log(`  ILIKE without the index         ${spread(ilike)}`)
  console.log(`  ratio ${round(percentile(all, 0.5) / percentile(raw, 0.5))} × the bare look-up, at p50`)
  console.log(`  slowest kind: ${slowest}, p95 ${round(percentile(slowestTimes, 0.95))} ms`)
  claim('p95 over all', percentile(all, 0.95), CLAIM_MS, 'ms')
  await atTheDatabase(ground, plot, kinds)
}

/** One word or its beginning, without pages and HTTP: the queries of the list and the way to the database. */
async function atTheDatabase({ db }: Ground, { id: campaignId }: Plot, kinds: Kind[]): Promise<void> {
  const times: Times = []
  for (const { q, ...narrowed } of kinds.flatMap(({ questions }) => questions))
    if (q && !q.includes(' ') && Object.keys(narrowed).length === 0)
      times.push(await timed(() => listSignatories(db, { campaignId, q })))
  console.log(`  one word, at the database       ${spread(times)}`)
  claim('p50 of one word at the database', percentile(times, 0.5), 3, 'ms')
  claim('p99 of one word at the database', percentile(times, 0.99), 25, 'ms')
}

// Pages name a place by a veiled id.
const asPagesAsk = ({ after, ...question }: Question) => ({
  ...question,
  ...(after && { after: veil(keys, after) }),
})

// In turns, so that noise from elsewhere falls on all kinds alike.
async function askAll(ground: Ground, { slug }: Plot, kinds: Kind[]): Promise<Map<string, Times>> {
  const turns = kinds.flatMap(({ kind, questions }) =>
    questions.map((question, turn) => ({
      kind,
      turn,
      path: `/c/${slug}/signatories?${new URLSearchParams(asPagesAsk(question))}`,
    })),
  )
  const inTurn = turns.toSorted((a, b) => a.turn - b.turn)
  const site = await openSite(ground)
  try {
    await sendAll(site.url, inTurn.slice(0, 60), CONNECTIONS)
    const answers = await sendAll(site.url, inTurn, CONNECTIONS)
    expectStatus(answers, 200)
    return Map.groupBy(inTurn.keys(), (place) => inTurn[place]!.kind)
      .entries()
      .reduce(
        (map, [kind, places]) =>
          map.set(
            kind,
            places.map((place) => answers[place]!.ms),
          ),
        new Map<string, Times>(),
      )
  } finally {
    await site.close()
  }
}

// The places that “next page” leads to: of the whole list, and of one common word.
async function deepPages({ db }: Ground, { id: campaignId }: Plot): Promise<Kind> {
  const questions: Question[] = []
  for (const q of [undefined, 'maria', 'te']) {
    let after: string | undefined
    for (let page = 0; page < PAGES_DEEP / 3; page++) {
      const { next } = await listSignatories(db, { campaignId, q, after })
      if (!next) break
      after = next
      questions.push({ ...(q && { q }), after })
    }
  }
  return { kind: 'further pages', questions }
}

async function look(url: string, text: string, { id }: Plot, questions: Question[]): Promise<Times> {
  const client = new pg.Client(url)
  await client.connect()
  const times: Times = []
  for (const { q } of questions) {
    if (!q || q.includes(' ')) continue
    const start = performance.now()
    await client.query(text, [id, q.toLowerCase()])
    times.push(performance.now() - start)
  }
  await client.end()
  return times
}
