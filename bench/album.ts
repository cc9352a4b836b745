import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { lean } from '../app/domain/works/building/build-apart.ts'
import { claim, percentile, round, spread } from './figures.ts'
import type { Built } from './ground/album-build.ts'
import { inventRelease } from './ground/album-plant.ts'
import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { expectStatus, sendAtRate, type Answer } from './crowd/send.ts'
import { signingForms } from './sign-form.ts'
import { openSite, webAlone } from './ground/site.ts'

const CLAIM_SECONDS = 120
const CLAIM_MB = 300
const CLAIM_TIMES_IDLE = 1.5
const WARM = 150
// The busiest minute on record: 2,000 signatures of one petition (UK, March 2019).
const RECORD_PER_SECOND = 2_000 / 60
const FORMS = 1_000

/**
 * Builds a release of twelve tracks, 47 minutes and ten thousand credits, in three formats and a ZIP, in a process of its own at the
 * lowest priority: first alone, for its time and its memory; then while people sign at the rate of the busiest minute on
 * record, for how long they wait, beside how long they wait when nothing is built.
 */
export async function album(ground: Ground, plot: Plot): Promise<void> {
  const folder = await mkdtemp(join(ground.folder, 'album-'))
  const release = await inventRelease(folder)
  const build = (name: string) => {
    const child = fork(new URL('./ground/album-build.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: lean.execArgv,
      env: { ...process.env, ...lean.env },
    })
    child.send({ folder, into: join(folder, name), release })
    return child
  }
  console.log(`load ${round(loadavg()[0]!)} on ${availableParallelism()} cores before the build`)
  const [built] = (await once(build('alone'), 'message')) as [Built]
  const seconds = release.album.tracks.reduce((sum, { source }) => sum + source.seconds, 0)
  console.log(
    `${release.album.tracks.length} tracks, ${round(seconds / 60)} minutes, ${release.credits.length} credits: ` +
      `${round(built.took)} s, ${round(built.megabytes)} MB of files, ZIP ${round(built.zipMegabytes)} MB`,
  )

  const forms = signingForms(plot.slug, WARM + 2 * FORMS)
  const site = await openSite(ground, webAlone)
  try {
    const send = (count: number) => sendAtRate(site.url, forms.splice(0, count), RECORD_PER_SECOND)
    await send(WARM)
    const idle = timesOf(await send(FORMS))
    const beside = build('beside')
    const busy = timesOf(await send(FORMS))
    if (beside.exitCode !== null) throw new Error('the album was done before the last form was sent')
    beside.kill('SIGKILL')
    console.log(`  sign form, nothing built   ${spread(idle)}`)
    console.log(`  sign form, album built     ${spread(busy)}`)
    claim('the build', built.took, CLAIM_SECONDS, 's')
    claim('its memory at the most', built.mostMemory, CLAIM_MB, 'MB')
    claim(
      'p95 beside it over p95 alone',
      percentile(busy, 0.95) / percentile(idle, 0.95),
      CLAIM_TIMES_IDLE,
      '×',
    )
  } finally {
    await site.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function timesOf(answers: Answer[]): number[] {
  expectStatus(answers, 303)
  return answers.map(({ ms }) => ms)
}
