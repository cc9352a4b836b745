import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { writeEntry } from '#audit'
import type { Files } from '#files'
import { limits } from '#limits'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant, type Tx } from '#db/connection.ts'
import { recordingKey } from '../album/recording-key.ts'

/** Who brings a recording: somebody who stands under the campaign, or its team. */
export type Bringer = { signatureId: string } | { organiserId: string; teamId: string }

export type NewRecording = {
  campaignId: string
  by: Bringer
  /** Where the upload lies on this machine; it is gone afterwards, whatever came of it. */
  path: string
  place: string
  recordedBy: string
  /** The words that were agreed to, as they stood on the page; empty for the team's own. */
  consent: string
}

export type AddOutcome =
  | { outcome: 'added'; id: string }
  /** This person has contributed as many as one may. */
  | { outcome: 'enough-of-yours' }
  /** As many wait for the team as one campaign may have. */
  | { outcome: 'enough-for-now' }
  /** It is not theirs to contribute: they do not stand under this campaign, or do not any more. */
  | { outcome: 'not-signed' }
  /** Nothing fits on the disk any more; nothing has changed. */
  | { outcome: 'disk-full' }

/**
 * Takes a recording in and asks a worker to listen to it. Nobody but its person and the team knows of it. It is written down before
 * it is stored, so that a crash between leaves a line that is forgotten in an hour, and never a file that nobody knows.
 */
export async function addRecording(
  db: Db,
  files: Files,
  recording: NewRecording,
  at: Instant = databaseTime,
): Promise<AddOutcome> {
  try {
    const begun = await beginRecording(db, recording, at)
    if (begun.outcome !== 'added') return begun
    try {
      await files.put(recordingKey(begun.id), recording.path)
    } catch (error) {
      await db.deleteFrom('recordings').where('id', '=', begun.id).execute()
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { outcome: 'disk-full' }
      throw error
    }
    await noteArrival(db, begun.id)
    return begun
  } finally {
    await rm(recording.path, { force: true })
  }
}

async function noteArrival(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('recordings').set({ state: 'waiting' }).where('id', '=', id).execute()
    await enqueueListening(tx, id)
  })
}

async function beginRecording(db: Db, recording: NewRecording, at: Instant): Promise<AddOutcome> {
  const { campaignId, by, place, recordedBy, consent } = recording
  return db.transaction().execute(async (tx) => {
    const refused = 'signatureId' in by ? await refusalOf(tx, campaignId, by.signatureId) : undefined
    if (refused) return { outcome: refused }
    const id = newId()
    await tx
      .insertInto('recordings')
      .values({
        id,
        campaign_id: campaignId,
        signature_id: 'signatureId' in by ? by.signatureId : null,
        added_by: 'organiserId' in by ? by.organiserId : null,
        place,
        recorded_by: recordedBy,
        consent,
        state: 'arriving',
        added_at: at,
      })
      .execute()
    if ('organiserId' in by) await writeEntry(tx, { ...by, campaignId, deed: 'addedRecording' }, at)
    return { outcome: 'added', id }
  })
}

type Refusal = 'not-signed' | 'enough-of-yours' | 'enough-for-now'

async function refusalOf(tx: Tx, campaignId: string, signatureId: string): Promise<Refusal | undefined> {
  // Held to the end, so that two uploads of one person take turns and a withdrawal waits until it sees them.
  const signed = await tx
    .selectFrom('signatures')
    .select('id')
    .where('id', '=', signatureId)
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .forUpdate()
    .executeTakeFirst()
  if (!signed) return 'not-signed'
  const { theirs, waiting } = await tx
    .selectFrom('recordings')
    .select([
      sql<number>`count(*) filter (where signature_id = ${signatureId})::int`.as('theirs'),
      sql<number>`count(*) filter (where declined_at is null and coalesce(verdict, 'quiet') = 'quiet')::int`.as(
        'waiting',
      ),
    ])
    .where('campaign_id', '=', campaignId)
    .where('signature_id', 'is not', null)
    .executeTakeFirstOrThrow()
  if (theirs >= limits.recordings.perPerson) return 'enough-of-yours'
  return waiting >= limits.recordings.perCampaign ? 'enough-for-now' : undefined
}

// After emails and reviews, before editions: its person waits for a word about it.
const PRIORITY = 50
const TRIES = 3

async function enqueueListening(tx: Tx, id: string): Promise<void> {
  await sql`select graphile_worker.add_job('listen', json_build_object('id', ${id}::text),
    job_key := 'listen ' || ${id}::text, priority := ${PRIORITY}, max_attempts := ${TRIES})`.execute(tx)
}
