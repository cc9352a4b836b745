import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'

export type ListedHanding = {
  id: string
  place: string
  /** `2026-03-10`. */
  day: string
  copies: number
  photo: { alt: string; width: number; height: number } | null
}

/** Where a campaign's book was handed out, the newest day first. */
export async function listHandings(db: Db, campaignId: string): Promise<ListedHanding[]> {
  const rows = await db
    .selectFrom('book_places')
    .select(['id', 'place', 'copies', 'photo_alt as alt', 'photo_width as width', 'photo_height as height'])
    .select(sql<string>`to_char(handed_on, 'YYYY-MM-DD')`.as('day'))
    .where('campaign_id', '=', campaignId)
    .orderBy('handed_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ alt, width, height, ...row }) => ({
    ...row,
    photo: width === null || height === null ? null : { alt, width, height },
  }))
}

/** The key under which the photograph of a handing out lies; undefined where it has none. */
export async function findPhoto(db: Db, campaignId: string, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('book_places')
    .select('photo_key as key')
    .where((eb) => eb(eb.cast('id', 'text'), '=', id))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.key ?? undefined
}
