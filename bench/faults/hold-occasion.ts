import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { dice as throwing } from '#seeds/people/index.ts'
import { openCampaign } from '#seeds/world.ts'
import type { Fault, Occasion } from './fault.ts'
import { invariants } from './invariants/index.ts'
import { lost } from './invariants/never-lost.ts'
import { doubled } from './invariants/once-each.ts'
import { sendAuditor } from './people/auditor.ts'
import { gatherCrowd } from './people/crowd.ts'
import { signAndLeave } from './people/leave.ts'
import { patiently, type World } from './world/open-world.ts'

/** How long everybody and everything may take to come to rest after the last fault, in milliseconds. */
const REST_MS = 100_000
const LONGEST_FAULT_MS = 240_000
const BROKEN_REST_MS = 5_000

export type Outcome = {
  told: number
  lost: number
  doubled: number
  notNow: number
  longestMs: number
  seconds: number
  breaches: string[]
  notes: string[]
}

type Wishes = {
  seed: number
  short: boolean
  /** What is broken on purpose stays so while it is asked for, and nobody waits long for it to come right. */
  broken?: boolean
}

/**
 * Does one fault to the platform while people sign, heals it, waits until everybody has arrived and everything is at
 * rest, and asks every invariant.
 */
export async function holdOccasion(
  world: World,
  fault: Fault,
  { seed, short, broken = false }: Wishes,
): Promise<Outcome> {
  const start = performance.now()
  const [breaches, notes] = [[] as string[], [] as string[]]
  const dice = throwing(seed)
  const campaign = await openCampaign(world.db)
  const other = await openCampaign(world.db)
  const crowd = gatherCrowd(world, dice, campaign.slug)
  const auditor = sendAuditor(world, throwing(seed + 1), campaign)
  const occasion: Occasion = {
    world,
    dice,
    campaign,
    other,
    crowd,
    auditor,
    short,
    uncertainDeliveries: 0,
    breach: (what) => void breaches.push(what),
    note: (what) => void notes.push(what),
  }
  await Promise.race([fault.inject(occasion), giveUp()]).catch((error: Error) =>
    breaches.push(`the fault could not be done: ${error.message}`),
  )
  await world.heal({ asTheySit: broken })
  const restMs = broken ? BROKEN_REST_MS : REST_MS
  crowd.follow(signAndLeave(crowd).catch((error: Error) => void breaches.push(error.message)))
  const stranded = await crowd.arrive(restMs)
  if (stranded > 0) breaches.push(`${stranded} never got through`)
  await auditor.leave()
  if (!(await rests(world, restMs))) breaches.push(`not at rest ${restMs / 1_000} s after the fault`)
  for (const { id, check } of invariants)
    for (const what of await check(occasion)) breaches.push(`${id}: ${what}`)
  const { signers } = crowd
  return {
    told: crowd.told(),
    lost: (await lost(occasion)).length,
    doubled: (await doubled(occasion)).length,
    notNow: signers.reduce((sum, { notNow }) => sum + notNow, 0),
    longestMs: Math.max(0, ...signers.map(({ tookMs }) => tookMs)),
    seconds: (performance.now() - start) / 1_000,
    breaches,
    notes,
  }
}

async function giveUp(): Promise<never> {
  await pause(LONGEST_FAULT_MS, undefined, { ref: false })
  throw new Error(`it took longer than ${LONGEST_FAULT_MS / 1_000} s`)
}

/** Waits until no event waits for its place and no email for its turn. */
async function rests({ db }: World, restMs: number): Promise<boolean> {
  const until = performance.now() + restMs
  while (performance.now() < until) {
    const { rows } = await patiently(() =>
      sql<{ busy: boolean }>`select exists (select from events where log_index is null)
        or exists (select from outbox where state = 'waiting') as busy`.execute(db),
    )
    if (!rows[0]!.busy) return true
    await pause(100)
  }
  return false
}
