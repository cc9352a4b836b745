import { listSignatories } from '#signatures'
import { claim, percentile, spread, type Times } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { timed } from './crowd/timed.ts'

const DEPTHS = [0, 0.1, 0.5, 0.99]
const TURNS = 60

/** Pages of the public list from the top to nearly its end, in turns: a later one costs what the first does. */
export async function listDepth({ db }: Ground, { id: campaignId, signatures }: Plot): Promise<void> {
  const listed = await listedIn(db, campaignId)
    .select((eb) => eb.fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow()
  const places: (string | undefined)[] = []
  for (const depth of DEPTHS) places.push(await placeAt(db, campaignId, Math.floor(depth * listed.many)))
  const times = DEPTHS.map((): Times => [])
  for (let turn = 0; turn < TURNS; turn++)
    for (const [place, after] of places.entries())
      times[place]!.push(await timed(() => listSignatories(db, { campaignId, after })))
  console.log(`the list of ${listed.many} names, ${signatures} standing, at the database`)
  for (const [place, depth] of DEPTHS.entries())
    console.log(`  page at ${`${depth * 100} %`.padEnd(8)} ${spread(times[place]!)}`)
  const [first, ...deep] = times.map((each) => percentile(each, 0.5))
  claim('the slowest depth over page 1, at p50', Math.max(...deep) / first!, 1.5, '×')
}

const listedIn = (db: Ground['db'], campaignId: string) =>
  db
    .selectFrom('signatures')
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .where('listing', '=', 'public')
    .where('held_because', 'is', null)

async function placeAt(db: Ground['db'], campaignId: string, place: number): Promise<string | undefined> {
  if (place === 0) return undefined
  const query = listedIn(db, campaignId).select('id').orderBy('confirmed_at', 'desc').orderBy('id', 'desc')
  return (await query.offset(place).limit(1).executeTakeFirstOrThrow()).id
}
