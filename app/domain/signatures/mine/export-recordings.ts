import type { Db } from '#db/connection.ts'

/**
 * What is known of the recordings that came with some signatures, oldest first: where and by whom, the words that were agreed to,
 * and what was found when they were listened to (seconds; levels in dBFS; null where it could not be told). Their sound
 * itself is heard and saved by its id, at `/me/recordings/:id`.
 */
export const exportRecordings = (db: Db, signatureIds: string[]) =>
  db
    .selectFrom('recordings')
    .select(['id', 'signature_id as signatureId', 'place', 'recorded_by as recordedBy', 'consent'])
    .select(['added_at as addedAt', 'state', 'verdict', 'declined_at as declinedAt'])
    .select(['seconds', 'average', 'loudest', 'peak'])
    .where('signature_id', 'in', signatureIds)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
