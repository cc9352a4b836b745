import { availableParallelism } from 'node:os'
import { book } from './book.ts'
import { album } from './album.ts'
import { cached } from './cached.ts'
import { deliverBench } from './deliver.ts'
import { coldStart } from './cold-start.ts'
import { desk } from './desk.ts'
import { describeMachine } from './figures.ts'
import { firstStart } from './first-start.ts'
import { formPosts } from './form-posts.ts'
import { launch } from './launch.ts'
import { openGround, type Ground } from './ground/ground.ts'
import { listDepth } from './list-depth.ts'
import { overload } from './overload.ts'
import { pageWeight } from './page-weight.ts'
import { plant, type Plot } from './ground/plant.ts'
import { rollingRestart } from './rolling-restart.ts'
import { scale } from './scale.ts'
import { search } from './search.ts'
import { sendUpdateBench } from './send-update.ts'
import { sendUpdateKilled } from './send-update-killed.ts'
import { signForm } from './sign-form.ts'
import { signing } from './signing.ts'
import { signingByMail } from './signing-by-mail.ts'
import { streams } from './streams.ts'
import { strike } from './strike.ts'
import { thousandAtOnce } from './thousand-at-once.ts'

type Program = { signatures: number; measure: (ground: Ground, plot: Plot) => Promise<void> }

/** Every program, with the number of signatures that stand while it measures. Those of one size share a ground. */
const programs: Record<string, Program> = {
  'first-start': { signatures: 0, measure: firstStart },
  deliver: { signatures: 0, measure: deliverBench },
  book: { signatures: 0, measure: book },
  'cold-start': { signatures: 1_000, measure: coldStart },
  'rolling-restart': { signatures: 1_000, measure: rollingRestart },
  'page-weight': { signatures: 1_000, measure: pageWeight },
  cached: { signatures: 1_000, measure: cached },
  // Before those that leave emails for nobody behind, which a worker would send meanwhile.
  'signing-by-mail': { signatures: 1_000, measure: signingByMail },
  signing: { signatures: 1_000, measure: signing },
  'thousand-at-once': { signatures: 1_000, measure: thousandAtOnce },
  'form-posts': { signatures: 1_000, measure: formPosts },
  overload: { signatures: 1_000, measure: overload },
  album: { signatures: 1_000, measure: album },
  'send-update': { signatures: 1_000, measure: sendUpdateBench },
  'send-update-killed': { signatures: 1_000, measure: sendUpdateKilled },
  streams: { signatures: 1_000, measure: streams },
  launch: { signatures: 10_000, measure: launch },
  plant: { signatures: 1_000_000, measure: async () => {} },
  search: { signatures: 1_000_000, measure: search },
  'list-depth': { signatures: 1_000_000, measure: listDepth },
  scale: { signatures: 300_000, measure: scale },
  desk: { signatures: 1_000_000, measure: desk },
  strike: { signatures: 1_000_000, measure: strike },
  'sign-form': { signatures: 1_000_000, measure: signForm },
}

const [wanted, size] = process.argv.slice(2)
const chosen = Object.entries(programs).filter(([name]) => !wanted || wanted.split(',').includes(name))
if (chosen.length === 0) {
  console.error(
    `There is ${Object.keys(programs).join(', ')}, each with a number of signatures of your own if you like.`,
  )
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

for (const [signatures, sharing] of Map.groupBy(chosen, ([, program]) =>
  size ? Number(size) : program.signatures,
)) {
  const ground = await openGround()
  try {
    await describeMachine(ground.db)
    const plot = await plant(ground, signatures)
    for (const [name, { measure }] of sharing) {
      console.log(`\n— ${name}`)
      await measure(ground, plot)
    }
  } finally {
    await ground.close()
  }
}
console.log(`\nMeasured with client, server and database on the same ${availableParallelism()} cores.`)
