import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'

/** An update as its team sees it: a draft, published, or taken off the page. Undefined when the campaign has none by that id. */
export async function findUpdate(db: Db, campaignId: string, id: string) {
  if (!isId(id)) return undefined
  return db
    .selectFrom('updates as written')
    .leftJoin('update_sendings as sending', 'sending.update_id', 'written.id')
    .leftJoin('statement_versions as version', 'version.id', 'written.version_id')
    .select([
      'written.id',
      'version.number as offers',
      'written.number',
      'locale',
      'title',
      'body',
      'draft_number as draftNumber',
      'saved_at as savedAt',
      'written.published_at as publishedAt',
      'written.hidden_at as hiddenAt',
      'sending.state as sending',
    ])
    .where('written.id', '=', id)
    .where('written.campaign_id', '=', campaignId)
    .executeTakeFirst()
}

export type TeamUpdate = NonNullable<Awaited<ReturnType<typeof findUpdate>>>
