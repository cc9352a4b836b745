import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { keyOf } from './file-key.ts'
import { recordingLost, someoneLeft } from './who-left.ts'

export type Download = { key: string; name: string; type: string; bytes: number; sha256: Buffer }

export type FindFileOutcome =
  | { outcome: 'found'; file: Download }
  /** Somebody whose name is in it has left: it is closed, and the next edition is on its way. */
  | { outcome: 'being-reprinted' }
  | { outcome: 'no-such-file' }

type Asked = { campaignId: string; name: string } & ({ number: number } | { editionId: string })

/**
 * A file of an edition. By number it is the public's, who see numbered editions that nobody has taken off the page; by id it is the
 * team's. For both, a file with names is closed from the moment in which one of these people leaves.
 */
export async function findFile(db: Db, { campaignId, name, ...which }: Asked): Promise<FindFileOutcome> {
  const found = await db
    .selectFrom('editions')
    .innerJoin('edition_files as file', 'file.edition_id', 'editions.id')
    .select(['editions.id', 'file.name', 'file.type', 'file.bytes', 'file.sha256', 'file.gone_at as goneAt'])
    .select(
      sql<boolean>`(with_names and ${someoneLeft('editions.id')}) or (file.name not like 'cover%' and ${recordingLost('editions.id')})`.as(
        'left',
      ),
    )
    .where('editions.campaign_id', '=', campaignId)
    .where('editions.state', '=', 'ready')
    .where('file.name', '=', name)
    .$call((query) =>
      'number' in which
        ? query.where('editions.number', '=', which.number).where('editions.hidden_at', 'is', null)
        : query.where(sql<boolean>`editions.id::text = ${which.editionId}`),
    )
    .executeTakeFirst()
  if (!found) return { outcome: 'no-such-file' }
  if (found.left || found.goneAt) return { outcome: 'being-reprinted' }
  const { id, type, bytes, sha256 } = found
  return { outcome: 'found', file: { key: keyOf(id, name), name, type, bytes: Number(bytes), sha256 } }
}
