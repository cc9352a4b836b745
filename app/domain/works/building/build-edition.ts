import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files } from '#files'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { buildApart, type BuildFault, type BuildOutcome } from './build-apart.ts'
import { claimEdition, type Claim } from './claim-edition.ts'
import { enqueueEdition, resumeEditions } from '../editions/enqueue-edition.ts'
import { freezeList } from './freeze-list.ts'
import { hashList } from './hash-list.ts'
import type { Kind } from '../kind.ts'
import { kinds } from '../kinds.ts'
import { readFacts } from './read-facts.ts'
import { failEdition, giveBack, noteProgress } from './note-progress.ts'
import { storeEdition } from './store-edition.ts'
import { takeInputs } from './take-inputs.ts'

export type Workshop = {
  files: Files
  /** Where builds have their scratch folders; on the same disk as the files, so that a full disk shows here first. */
  folder: string
  /** The site's own address, without a slash at the end. */
  site: string
  /** Aborts when the worker is told to stop: the edition is then given back and built by the next one. */
  signal: AbortSignal
  onFault: (error: unknown) => void
}

// Often enough for somebody who watches a bar, seldom enough for a database that has signatures to take.
const BEAT_MS = 1_000

/**
 * Builds the edition that a job speaks of, in a process of its own, and makes it ready or says why it could not. One edition at a
 * time in the whole platform; a builder that dies is followed by another within a minute or two, which begins anew with the
 * same cut-off. Throws where the database or the file door is away; the queue then comes again.
 */
export async function buildEdition(
  db: Db,
  workshop: Workshop,
  editionId: string,
  { at = databaseTime, known = kinds }: { at?: Instant; known?: Record<string, Kind> } = {},
): Promise<void> {
  const claiming = await claimEdition(db, editionId, at)
  switch (claiming.outcome) {
    case 'nothing-to-do':
    case 'later':
      // Whoever builds now asks for all that wait when they are done.
      return
    case 'given-up':
      await failEdition(db, editionId, 'crashed')
      break
    case 'claimed': {
      const { claim } = claiming
      const outcome = await buildClaimed(db, workshop, claim, known[claim.kind]!, at)
      if (outcome === 'given-back') return
    }
  }
  await resumeEditions(db)
}

async function buildClaimed(
  db: Db,
  workshop: Workshop,
  claim: Claim,
  kind: Kind,
  at: Instant,
): Promise<'done' | 'given-back'> {
  await mkdir(workshop.folder, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(join(workshop.folder, 'edition-'))
  const unwanted = new AbortController()
  const signal = AbortSignal.any([workshop.signal, unwanted.signal])
  const progress = { step: '', done: 0, of: 0 }
  const beat = setInterval(() => {
    void noteProgress(db, claim, progress, at).then((ours) => ours || unwanted.abort(), workshop.onFault)
  }, BEAT_MS)
  try {
    const { signatureIds, credits } = await freezeList(db, claim)
    const listHash = hashList(credits.map(({ name }) => name))
    const inputs = await takeInputs(workshop.files, kind.inputsOf(claim.settings), folder)
    const built = join(folder, 'built')
    await mkdir(built)
    const edition = { ...(await readFacts(db, claim, workshop.site)), listHash: listHash.toString('hex') }
    const outcome = await buildApart(
      { settings: claim.settings, credits, edition, folder: built, inputs },
      {
        builder: kind.builder,
        progress: (step, done, of) => Object.assign(progress, { step, done, of }),
        signal,
      },
    )
    if (workshop.signal.aborted) return await giveBack(db, claim)
    return await settle(db, workshop, claim, outcome, { listHash, signatureIds, folder: built }, at)
  } catch (error) {
    if (workshop.signal.aborted) return await giveBack(db, claim)
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    await failEdition(db, claim.id, 'disk-full', claim.builder)
    return 'done'
  } finally {
    clearInterval(beat)
    await rm(folder, { recursive: true, force: true })
  }
}

async function settle(
  db: Db,
  { files, onFault }: Workshop,
  claim: Claim,
  outcome: BuildOutcome,
  frozen: { listHash: Buffer; signatureIds: string[]; folder: string },
  at: Instant,
): Promise<'done'> {
  if (outcome.outcome === 'built') {
    await storeEdition(db, files, claim, { built: outcome.built, ...frozen }, at)
    return 'done'
  }
  if (outcome.error) onFault(outcome.error)
  await endOf(outcome.fault)
  return 'done'

  async function endOf(fault: BuildFault): Promise<void> {
    switch (fault) {
      case 'cancelled':
        return
      case 'crashed':
        // Tried again: what took it down may have been somebody else's hunger for memory.
        await giveBack(db, claim)
        return enqueueEdition(db, claim.id)
      case 'disk-full':
      case 'broken':
        return failEdition(db, claim.id, fault, claim.builder)
    }
  }
}
