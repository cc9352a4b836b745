import sharp from 'sharp'
import type { Files } from '#files'
import { markCoWriters } from '#reviews'
import { askForEdition, keepCover, readWork, saveAlbum } from '#works'
import type { Db } from '#db/connection.ts'
import { quietRoomsAlbum, quietRoomsCover } from './demo/quiet-rooms-album.ts'

const SLUG = 'quiet-rooms'

/**
 * Lets the demonstration's team make its album and order the first edition, which a worker builds in seconds; nobody waits for it. Where
 * the album has been begun it is left alone.
 */
export async function plantDemoAlbum(db: Db, files: Files, organiserId: string): Promise<void> {
  const campaign = await db
    .selectFrom('campaigns')
    .select(['id', 'team_id as teamId'])
    .where('slug', '=', SLUG)
    .executeTakeFirst()
  if (!campaign?.teamId) return
  const by = { campaignId: campaign.id, teamId: campaign.teamId, organiserId }
  const work = await readWork(db, campaign.id)
  if (!work || work.revision > 0) return
  const saved = await saveAlbum(db, { ...by, revision: 0, typed: quietRoomsAlbum })
  if (saved.outcome !== 'saved') return
  await keepCover(db, files, by, await sharp(Buffer.from(quietRoomsCover)).png().toBuffer())
  await markCoWriters(db, { ...by, signatureIds: await whoRecorded(db, campaign.id), isOne: true })
  await askForEdition(db, by)
}

/** Those among its people whose rooms are on it: they are named as having written it. */
async function whoRecorded(db: Db, campaignId: string): Promise<string[]> {
  const names = Object.entries(quietRoomsAlbum).flatMap(([field, name]) =>
    field.endsWith('.recordedBy') && name ? [name] : [],
  )
  const people = await db
    .selectFrom('signatures')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('name', 'in', names)
    .execute()
  return people.map(({ id }) => id)
}
