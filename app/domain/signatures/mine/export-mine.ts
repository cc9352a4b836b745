import { sayAnswers } from '#questions'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { exportRecordings } from './export-recordings.ts'
import { listMine } from './list-mine.ts'
import { listStruck } from '../strikes/list-struck.ts'

/** Everything we hold about a mailbox's signatures, and the recordings that came with them, as plain data for its owner to take along. */
export async function exportMine(
  db: Db,
  keys: Keys,
  { address, addressKey }: { address: string; addressKey: string },
) {
  const mine = await listMine(db, keys, addressKey, 'en')
  const struck = await listStruck(db, keys, addressKey, 'en')
  const ids = ['00000000-0000-0000-0000-000000000000', ...mine.map(({ id }) => id)]
  const recordings = await exportRecordings(db, ids)
  const details = await db
    .selectFrom('signatures')
    .innerJoin('events', (join) => join.onRef('events.signature_id', '=', 'signatures.id'))
    .select([
      'signatures.id',
      'consent',
      'salt_id',
      'salt_pub',
      'events.type',
      'events.commitment',
      'events.log_index',
    ])
    .where('signatures.id', 'in', ids)
    .orderBy('events.log_index')
    .execute()
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null
  return {
    address,
    signatures: mine.map(
      ({ id, hash, campaignId, campaignState, fields: _, newer: __, questions, answers, ...signature }) => {
        const own = details.filter((detail) => detail.id === id)
        return {
          id,
          campaignId,
          campaignState,
          ...signature,
          answers: sayAnswers(questions, answers).map(({ label: question, answer, isPublic: shown }) => ({
            question,
            answer: answer ?? true,
            shown,
          })),
          statementSha256: hash.toString('hex'),
          consent: own[0]?.consent ?? null,
          saltId: hex(own[0]?.salt_id ?? null),
          saltPublic: hex(own[0]?.salt_pub ?? null),
          log: own.map(({ type, commitment, log_index }) => ({
            type,
            commitment: hex(commitment),
            index: log_index,
          })),
          recordings: recordings
            .filter(({ signatureId }) => signatureId === id)
            .map(({ signatureId: _, ...recording }) => recording),
        }
      },
    ),
    struck,
  }
}
