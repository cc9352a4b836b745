import { Logger as QueueLogger, type Task, type TaskList } from 'graphile-worker'
import { closeDue } from '#campaigns'
import { findMiscounted, keepSequencing } from '#counts'
import { keepDelivering, sweepOutbox, type Correspondence } from '#deliveries'
import { inviteSome } from '#invitations'
import { launchDue } from '#launches'
import { gatherBeats } from '#pulse'
import { holdBursts, runReview } from '#reviews'
import { resumeSendings, sendTest, sendUpdate } from '#updates'
import {
  buildEdition,
  forgetRecordings,
  listenToRecording,
  orderDue,
  reprint,
  resumeEditions,
  sendProof,
  type Workshop,
} from '#works'
import { connect, poolUse, type Db } from '#db/connection.ts'
import { isAway } from '#db/is-away.ts'
import { openPool, useOf } from '#db/pool.ts'
import { forgetOver } from './forget-over.ts'
import { keepQueue } from './keep-queue.ts'
import type { Logger } from '../log.ts'
import type { Metrics } from '../metrics/open-metrics.ts'

// Jobs at once. Most wait for something else than a processor.
const AT_ONCE = 10
// One takes and decides while another writes down what became of the last.
const DELIVERING = 4

const crontab = `
* * * * * sweep
* * * * * close
* * * * * launch
* * * * * gather
* * * * * hold-bursts
* * * * * resume-updates
* * * * * editions
*/10 * * * * forget
17 3 * * * recount
`

export type Work = {
  /** The names under which this process takes jobs, for whoever must give them back after its death. */
  takesJobsAs: string[]
  stop: () => Promise<void>
}

/**
 * Starts everything that happens without a request: emails, the sequencer, forgetting, launching, closing, the nightly recount.
 * `held`, of a database that was put back: no jobs, so that nothing is launched, forgotten or sent a second time meanwhile.
 */
export async function startWork(
  db: Db,
  databaseUrl: string,
  with_: Correspondence,
  workshop: Pick<Workshop, 'files' | 'folder' | 'site'>,
  { log, metrics, held }: { log: Logger; metrics: Metrics; held: boolean },
): Promise<Work> {
  const ending = new AbortController()
  const making: Workshop = {
    ...workshop,
    signal: ending.signal,
    onFault: (err) =>
      isAway(err)
        ? log.warn({ err }, 'how far a work is could not be written down just now')
        : log.error({ err }, 'an edition could not be built'),
  }
  const taskList: TaskList = {
    sweep: () => sweepOutbox(db),
    close: () => closeDue(db),
    launch: () => launchDue(db),
    gather: async () => {
      while ((await gatherBeats(db)) > 0);
    },
    'hold-bursts': async () => {
      await holdBursts(db)
    },
    invite: about((id) => inviteSome(db, with_.keys, id)),
    review: about((id) => runReview(db, id)),
    'send-update': about((id) => sendUpdate(db, with_, id)),
    'test-update': (payload) => sendTest(db, with_, payload as { id: string; organiserId: string }),
    'send-proof': about((id) => sendProof(db, with_, id)),
    'resume-updates': () => resumeSendings(db),
    'build-edition': about((id) => buildEdition(db, making, id)),
    listen: about((id) => listenToRecording(db, making, id)),
    'forget-recordings': () => forgetRecordings(db, workshop.files),
    editions: async () => {
      await orderDue(db)
      await reprint(db)
      await resumeEditions(db)
    },
    recount: async () => {
      for (const wrong of await findMiscounted(db)) log.error(wrong, 'a count does not agree with a recount')
    },
    forget: () =>
      forgetOver(db, workshop.files, (err, what) =>
        isAway(err)
          ? log.warn({ err, what }, 'what is over could not be forgotten just now')
          : log.error({ err, what }, 'what is over could not be forgotten'),
      ),
  }
  const broken = (err: Error) => log.warn({ err }, 'a connection of the job queue broke')
  const pgPool = openPool(databaseUrl, { connections: AT_ONCE + 2, onBroken: broken })
  pgPool.on('connect', (connection) => void connection.on('error', broken))
  metrics.watchPool('jobs', () => useOf(pgPool))
  const queue = held
    ? undefined
    : await keepQueue(pgPool, { taskList, crontab, concurrency: AT_ONCE, logger: quietly(log) }, (err) =>
        log.warn({ err }, 'the job queue stopped and will be begun again'),
      )
  if (!held) {
    await resumeSendings(db)
    await resumeEditions(db)
  }
  const sequencing = keepSequencing(db, {
    signal: ending.signal,
    onFault: (err) => log.warn({ err }, 'the sequencer could not work and will try again'),
  })
  // A hundred emails take a score of statements, always the same. Planned anew each time, and by what tables held yesterday, to
  // claim a hundred of twenty thousand took 32 ms instead of 6 (bench/deliver.ts).
  const lines = connect(databaseUrl, {
    connections: DELIVERING,
    prepared: 'byIndex',
    onBroken: (err) => log.warn({ err }, 'a database connection broke'),
  })
  metrics.watchPool('emails', () => poolUse(lines))
  const delivering = keepDelivering(lines, with_, {
    signal: ending.signal,
    onFault: (err) => log.warn({ err }, 'an email could not be sent and will be tried again'),
  })
  return {
    takesJobsAs: queue?.takesJobsAs ?? [],
    async stop() {
      ending.abort()
      await Promise.all([queue?.stop(), sequencing, delivering])
      await Promise.all([pgPool.end(), lines.destroy()])
    },
  }
}

// Most jobs are about one thing, named by its id.
const about =
  (deed: (id: string) => Promise<void>): Task =>
  (payload) =>
    deed((payload as { id: string }).id)

// The queue tells of every job it takes; only what somebody must look at is worth a line.
function quietly(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message, meta) => {
    if (level === 'error')
      log.warn(
        { err: (meta as { error?: unknown } | undefined)?.error },
        message.split(' with error')[0]!.slice(0, 200),
      )
  })
}
