import { sql } from 'kysely'
import { limits } from '#limits'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'

/** What a team has written for a campaign, drafts and all, newest first, a page at a time. */
export async function listUpdates(db: Db, campaignId: string, after?: string) {
  const { perPage } = limits.updates
  const rows = await db
    .selectFrom('updates as written')
    .leftJoin('update_sendings as sending', 'sending.update_id', 'written.id')
    .leftJoin('statement_versions as version', 'version.id', 'written.version_id')
    .select([
      'written.id',
      'version.number as offers',
      'written.number',
      'locale',
      'title',
      'saved_at as savedAt',
      'written.published_at as publishedAt',
      'written.hidden_at as hiddenAt',
      'sending.state as sending',
      'sending.accepted',
    ])
    .where('written.campaign_id', '=', campaignId)
    .$if(!!after && isId(after), (query) =>
      query.where(
        sql<boolean>`(written.created_at, written.id) < (select coalesce(max(created_at), 'infinity'), ${after}::uuid
          from updates where id = ${after} and campaign_id = ${campaignId})`,
      ),
    )
    .orderBy('written.created_at', 'desc')
    .orderBy('written.id', 'desc')
    .limit(perPage + 1)
    .execute()
  const updates = rows.slice(0, perPage)
  return { updates, next: rows.length > perPage ? updates.at(-1)!.id : null }
}

export type ListedUpdate = Awaited<ReturnType<typeof listUpdates>>['updates'][number]
