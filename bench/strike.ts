import { setTimeout as pause } from 'node:timers/promises'
import { keepSequencing, recount } from '#counts'
import {
  decide,
  findBursts,
  findReview,
  listNames,
  look,
  runReview,
  second,
  sizeQueues,
  undo,
} from '#reviews'
import { confirm } from '#signatures'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, codeSentTo, fillIn, keys, postOffice } from '#seeds/world.ts'
import { claim, percentile, round, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'

const STRUCK = 10_000
const SIGNERS = 120
const DESK_PAGE_MS = 300
const STRIKE_S = 30
const TIMES_IDLE = 1.5

const timed = async (deed: () => Promise<unknown>) => {
  const start = performance.now()
  await deed()
  return performance.now() - start
}

/** Reads the reviewers' queues, then strikes ten thousand by condition and undoes it, while people sign. */
export async function strike({ db }: Ground, { id: campaignId }: Plot): Promise<void> {
  const team = await aTeam(db)
  await db.updateTable('campaigns').set({ team_id: team.id }).where('id', '=', campaignId).execute()
  const [one, other] = [await signedIn(db, team, 'reviewer'), await signedIn(db, team, 'reviewer')]
  const at = (organiserId: string) => ({ campaignId, teamId: team.id, organiserId })

  const pages: Record<string, () => Promise<unknown>> = {
    'sizes of the queues': () => sizeQueues(db, campaignId),
    held: () => listNames(db, { ...at(one.organiserId), queue: 'held' }),
    'all names': () => listNames(db, { ...at(one.organiserId), queue: 'all' }),
    'all names, searched': () => listNames(db, { ...at(one.organiserId), queue: 'all', q: 'maria s' }),
    bursts: () => findBursts(db, campaignId),
  }
  for (const [name, read] of Object.entries(pages)) {
    const times: Times = []
    for (let turn = 0; turn < 20; turn++) times.push(await timed(read))
    console.log(`  ${name.padEnd(20)} ${spread(times)}`)
    claim(`${name}, 95th percentile`, percentile(times, 0.95), DESK_PAGE_MS, 'ms')
  }

  const ending = new AbortController()
  const counting = keepSequencing(db, { signal: ending.signal, onFault: console.error })
  const idle = await signMeanwhile(db, campaignId, SIGNERS)
  console.log(`  confirming, idle      ${spread(idle)}`)

  const { confirmed_at: newest } = await db
    .selectFrom('signatures')
    .select('confirmed_at')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .orderBy('confirmed_at', 'desc')
    .offset(STRUCK + SIGNERS)
    .limit(1)
    .executeTakeFirstOrThrow()
  const conditions = { from: newest!.toISOString(), until: new Date(Date.now() - 60_000).toISOString() }
  const lookedIn = performance.now()
  const looked = await look(db, { ...at(one.organiserId), conditions })
  if (looked.outcome !== 'looked') throw new Error(looked.outcome)
  console.log(`  a dry count of ${looked.found} took ${round(performance.now() - lookedIn)} ms`)
  const { reviewId } = looked
  await decide(
    db,
    { ...at(one.organiserId), reviewId },
    { deed: 'strike', reason: 'automation', why: 'bench' },
  )
  await second(db, { ...at(other.organiserId), reviewId })

  for (const deed of ['strike', 'undo'] as const) {
    if (deed === 'undo') await undo(db, { ...at(one.organiserId), reviewId })
    let ms = 0
    const meanwhile = signMeanwhile(db, campaignId, SIGNERS)
    ms = await timed(() => runReview(db, reviewId))
    const busy = await meanwhile
    console.log(`  ${deed} took ${round(ms / 1000)} s; confirming meanwhile ${spread(busy)}`)
    claim(`${deed} of ${looked.found}`, ms / 1000, STRIKE_S, 's')
    claim('confirming, p95 to idle', percentile(busy, 0.95) / percentile(idle, 0.95), TIMES_IDLE, '×')
  }
  const review = await findReview(db, { reviewId, ...at(one.organiserId) })
  await pause(1_000)
  ending.abort()
  await counting
  const { rows, log, counted } = await recount(db, campaignId)
  console.log(
    `  struck ${review!.reached}, back ${review!.undone}; rows ${rows}, log ${log}, count ${counted}`,
  )
}

/** Lets so many people type their codes, one after the other; how long each waited. */
async function signMeanwhile(db: Ground['db'], campaignId: string, people: number): Promise<Times> {
  const times: Times = []
  for (let person = 0; person < people; person++) {
    const [office, form] = [postOffice(), aPerson()]
    const waiting = await fillIn(db, office, campaignId, form)
    const code = codeSentTo(office, form.address)
    times.push(await timed(() => confirm(db, keys, { ...waiting, code })))
  }
  return times
}
