import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { howManyLeft } from '../stored/who-left.ts'

export type EditionFile = { name: string; type: string; bytes: number; sha256: string; withNames: boolean }

export type Edition = {
  id: string
  /** Null for a proof. */
  number: number | null
  kind: string
  state: 'waiting' | 'building' | 'ready' | 'failed'
  cutOff: Date
  askedAt: Date
  builtAt: Date | null
  hidden: boolean
  progress: { step: string; done: number; of: number }
  fault: string | null
  names: number | null
  /** In hex. */
  listHash: string | null
  /** How many of its people are not on the public list any more: its errata. Never who. */
  left: number
  facts: Record<string, unknown>
  /** Those that are still there. */
  files: EditionFile[]
}

const MOST = 100

/** The editions of a campaign, newest first; for the public only those that are ready, numbered and not taken off its page. */
export async function listEditions(
  db: Db,
  campaignId: string,
  { forEverybody }: { forEverybody: boolean },
): Promise<Edition[]> {
  const rows = await editionsOf(db, campaignId)
    .$if(forEverybody, (query) =>
      query.where('state', '=', 'ready').where('number', 'is not', null).where('hidden_at', 'is', null),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(told)
}

/** One edition of a campaign by its id, for its team. */
export async function findEdition(db: Db, campaignId: string, id: string): Promise<Edition | undefined> {
  const row = await editionsOf(db, campaignId)
    .where(sql<boolean>`id::text = ${id}`)
    .executeTakeFirst()
  return row && told(row)
}

const editionsOf = (db: Db, campaignId: string) =>
  db
    .selectFrom('editions')
    .select(['id', 'number', 'kind', 'step', 'done', 'of', 'fault', 'names', 'facts'])
    .select(['cut_off_at as cutOff', 'asked_at as askedAt', 'built_at as builtAt', 'hidden_at as hiddenAt'])
    .select(sql<Edition['state']>`state`.as('state'))
    .select(sql<string | null>`encode(list_hash, 'hex')`.as('listHash'))
    .select([
      howManyLeft('editions.id').as('left'),
      sql<EditionFile[]>`coalesce((
        select json_agg(json_build_object('name', name, 'type', type, 'bytes', bytes,
                 'sha256', encode(sha256, 'hex'), 'withNames', with_names) order by name)
          from edition_files where edition_id = editions.id and gone_at is null), '[]')`.as('files'),
    ])
    .where('campaign_id', '=', campaignId)

type Row = Awaited<ReturnType<ReturnType<typeof editionsOf>['execute']>>[number]

function told({ step, done, of, hiddenAt, left, facts, ...row }: Row): Edition {
  return {
    ...row,
    left,
    facts: facts as Record<string, unknown>,
    hidden: hiddenAt !== null,
    progress: { step, done, of },
  }
}
