import { parseArgs } from 'node:util'
import { describeMachine } from '../figures.ts'
import { buildPages } from '../../app/server/pages/build-pages.ts'
import { broken } from './broken/index.ts'
import { faults } from './faults/index.ts'
import { holdOccasion, type Outcome } from './hold-occasion.ts'
import { openWorld } from './world/open-world.ts'

// `npm run faults`, `npm run faults -- F15 F16 --seed 123`, `npm run faults -- --short`, `npm run faults -- --broken`.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    short: { type: 'boolean' },
    broken: { type: 'boolean' },
    words: { type: 'boolean' },
  },
})
const short = values.short ?? false
const wanted = new Set(positionals.map((id) => id.toUpperCase()))
const chosen = faults.filter(({ id, short: inShort }) =>
  wanted.size > 0 ? wanted.has(id) : !values.broken && (!short || inShort),
)
const teeth = broken.filter(({ fault }) => wanted.size === 0 || wanted.has(fault.id))
if (chosen.length + teeth.length === 0) {
  console.error(
    `There is ${faults.map(({ id }) => id).join(', ')}; --short for some of them, --broken for what must be caught.`,
  )
  process.exit(2)
}

// On the way out every process of the rig is told to end; a signal alone would leave them.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const begun = performance.now()
await buildPages()
const world = await openWorld()
let failed = 0
try {
  await describeMachine(world.db)
  console.log(`seed ${seed}: --seed ${seed} throws the same faults at the same people again\n`)
  for (const fault of chosen) {
    const why = await fault.unable?.()
    if (why) console.log(`${heading(fault)}skipped: ${why}`)
    else failed += print(fault, await holdOccasion(world, fault, { seed: seedOf(fault.id), short }))
  }
  if (teeth.length > 0) console.log('\nBroken on purpose: each must be caught.')
  for (const { fault, caughtBy } of teeth) {
    const { breaches } = await holdOccasion(world, fault, { seed: seedOf(fault.id), short, broken: true })
    await world.heal()
    const caught = breaches.find((breach) => caughtBy.some((id) => breach.startsWith(`${id}:`)))
    console.log(`${heading(fault)}${caught ? `caught by ${caught}` : 'NOT CAUGHT'}`)
    if (!caught) failed += 1
  }
} finally {
  await world.close()
}
const minutes = ((performance.now() - begun) / 60_000).toFixed(1)
console.log(
  `\n${failed === 0 ? 'Everything held' : `${failed} did not hold`}, in ${minutes} minutes. Seed ${seed}.`,
)
process.exit(failed === 0 ? 0 : 1)

function heading({ id, title }: { id: string; title: string }): string {
  return `${id.padEnd(4)} ${title.padEnd(66)} `
}

function print(
  fault: { id: string; title: string },
  { told, lost, doubled, notNow, longestMs, seconds, breaches, notes }: Outcome,
): number {
  const figures = [
    `${told} told yes, ${lost} lost, ${doubled} doubled`,
    `${notNow} × not now`,
    `longest way ${(longestMs / 1_000).toFixed(1)} s`,
    ...notes,
  ]
  console.log(
    `${heading(fault)}${breaches.length === 0 ? 'held' : 'BREACH'}  ${figures.join('; ')} (${seconds.toFixed(0)} s)`,
  )
  for (const breach of breaches) console.log(`       ${breach}`)
  if (values.words && breaches.length > 0) for (const words of world.fleet.words()) console.log(words)
  return breaches.length === 0 ? 0 : 1
}

/** A fault has its own throws whatever else is run, so that one can be played again alone. */
function seedOf(id: string): number {
  return [...id].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, seed)
}
