import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { LoudnessPoint } from '../album/recording/loudness.ts'
import type { RecordingOutcome } from '../album/recording/check-recording.ts'

export type Recording = {
  id: string
  /** Null for the team's own. */
  signatureId: string | null
  place: string
  recordedBy: string
  /** The words that its person agreed to. */
  consent: string
  state: 'arriving' | 'waiting' | 'checked'
  verdict: RecordingOutcome['outcome'] | null
  /** Seconds, those heard so far while it waits, and levels in dBFS; null where it could not be listened to. */
  seconds: number | null
  average: number | null
  loudest: number | null
  peak: number | null
  loudness: LoudnessPoint[]
  declined: boolean
  addedAt: Date
}

const MOST = 200

/** What a campaign has of recordings, newest first: the team's own, and those of people who stand. */
export async function listRecordings(db: Db, campaignId: string): Promise<Recording[]> {
  return recordings(db)
    .leftJoin('signatures', 'signatures.id', 'recordings.signature_id')
    .where('recordings.campaign_id', '=', campaignId)
    .where((eb) => eb.or([eb('signature_id', 'is', null), eb('signatures.state', '=', 'standing')]))
    .limit(MOST)
    .execute()
}

/** What some signatures have contributed, newest first: for the person whose signatures they are. */
export async function listContributions(db: Db, signatureIds: string[]): Promise<Recording[]> {
  if (signatureIds.length === 0) return []
  return recordings(db).where('signature_id', 'in', signatureIds).execute()
}

const recordings = (db: Db) =>
  db
    .selectFrom('recordings')
    .select(['recordings.id', 'signature_id as signatureId', 'place', 'recorded_by as recordedBy'])
    .select(['recordings.consent', 'seconds', 'average', 'loudest', 'peak', 'added_at as addedAt'])
    .select([
      sql<Recording['state']>`recordings.state`.as('state'),
      sql<Recording['verdict']>`verdict`.as('verdict'),
      sql<LoudnessPoint[]>`loudness`.as('loudness'),
      sql<boolean>`declined_at is not null`.as('declined'),
    ])
    .orderBy('added_at', 'desc')
    .orderBy('recordings.id', 'desc')
