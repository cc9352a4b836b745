import { join, resolve } from 'node:path'
import { openTransport } from '#emails'
import { sayIn } from '#i18n/speak.ts'
import { plantDemoAlbum } from '#seeds/plant-demo-album.ts'
import { plantDemoDesk } from '#seeds/plant-demo-desk.ts'
import type { Closing } from './closing.ts'
import { keepJournal } from './work/keep-journal.ts'
import { linksOf } from './work/links-of.ts'
import type { Ground } from './ground/open-ground.ts'
import { readSender } from './work/read-sender.ts'
import { keepMark } from './restore/keep-mark.ts'
import { startWork } from './work/work.ts'

/** Opens a worker on the ground: emails, the sequencer, every job, and the erasure journal. */
export async function openWork(ground: Ground, closing: Closing): Promise<void> {
  const { env, log, metrics, url, db, keys, files, caught, planted, vessel, beating } = ground
  const { host, operator } = ground.site
  const transport = openTransport({ smtpUrl: env.SMTP_URL ?? caught!.smtpUrl, ...readSender(env, keys) })
  closing.push(() => transport.close())
  const work = await startWork(
    db,
    ground.databaseUrl,
    { keys, transport, sayIn, host, operator, links: linksOf(url.origin) },
    { files, folder: join(resolve(env.DATA_DIR), 'building'), site: url.origin },
    { log, metrics, held: ground.restore.putBack() !== undefined },
  )
  closing.push(work.stop)
  const unwritten = (err: unknown) => log.warn({ err }, 'the erasure journal could not be written just now')
  closing.push(keepJournal(db, keys, files, unwritten).stop)
  const unmarked = (err: unknown) =>
    log.warn({ err }, 'how long the log is could not be written down just now')
  closing.push(keepMark(db, files, unmarked).stop)
  vessel.takesJobsAs = work.takesJobsAs
  await beating.now()
  if (!planted) return
  // Built when it is built: the first page waits for no album.
  const planting = plantDemoAlbum(db, files, planted.organiserId).catch((err: unknown) =>
    log.warn({ err }, 'the demonstration has no album just now'),
  )
  const working = plantDemoDesk(db, keys, planted.organiserId, host).catch((err: unknown) =>
    log.warn({ err }, 'the demonstration’s desk is empty just now'),
  )
  closing.push(() => Promise.all([planting, working]))
}
