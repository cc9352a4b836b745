import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import { albumOf, fieldsOf, type AlbumFields } from '../album/album-fields.ts'
import { listenName } from '../album/listen-name.ts'
import { readAlbum } from '../album/settings/read-album.ts'
import { lettersOf, wordsOf } from '../album/settings/words-of.ts'
import { recordingsIn, withoutLost } from '../album/without-lost.ts'
import type { AlbumSettings } from '../album/settings/album.ts'
import { listEditions, type Edition } from '../editions/list-editions.ts'

export type HeardTrack = AlbumSettings['tracks'][number] & {
  /** The name of its file in the edition; absent while it cannot be heard. */
  file?: string
}

export type Release = {
  edition: Edition
  album: Omit<AlbumSettings, 'tracks'> & { tracks: HeardTrack[] }
  /** The words of the sentence, each with the track, from 0, whose title begins it. */
  words: { text: string; track: number }[]
  /** The length of all tracks, in seconds. */
  seconds: number
  /** Every edition that there is for the public, this one first. */
  editions: Edition[]
}

/**
 * The album as everybody may hear it: the newest public edition, with the settings it was built from. A track whose recording
 * was taken back since is told as silence and cannot be heard. Undefined before the first edition.
 */
export async function findRelease(db: Db, campaignId: string): Promise<Release | undefined> {
  const editions = await listEditions(db, campaignId, { forEverybody: true })
  const [edition] = editions
  if (!edition) return undefined
  const { settings } = await db
    .selectFrom('editions')
    .select('settings')
    .where('id', '=', edition.id)
    .executeTakeFirstOrThrow()
  const fields = fieldsOf(settings)
  const there = await recordingsThere(db, recordingsIn(fields))
  const reading = readAlbum(albumOf(withoutLost(fields, (id) => there.has(id))))
  if (reading.outcome === 'refused') throw new Error('an edition of an album that has faults')
  const open = edition.files.map(({ name }) => name)
  const lost = recordingsIn(fields).some((id) => !there.has(id))
  const tracks = reading.album.tracks.map((track, place) => {
    const file = listenName(place + 1)
    return { ...track, ...(open.includes(file) && !lost && { file }) }
  })
  const seconds = tracks.reduce((sum, { source }) => sum + source.seconds, 0)
  const words = wordsByTrack(reading.album)
  return { edition, album: { ...reading.album, tracks }, words, seconds, editions }
}

function wordsByTrack({ sentence, tracks }: AlbumSettings): Release['words'] {
  const ends = tracks.map(
    (_, place) =>
      lettersOf(
        tracks
          .slice(0, place + 1)
          .map(({ title }) => title)
          .join(''),
      ).length,
  )
  return wordsOf([sentence]).map(({ text, from }) => ({
    text,
    track: Math.max(
      0,
      ends.findIndex((end) => end > from),
    ),
  }))
}

/** Which of these recordings there still are. */
export async function recordingsThere(db: Db, ids: string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from recordings where id::text = any(${ids}) and declined_at is null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** The tracks, from 1 on, whose recording was taken back by its person, and which are silence until another is chosen. */
export async function tracksThatLost(db: Db, fields: AlbumFields): Promise<number[]> {
  const there = await recordingsThere(db, recordingsIn(fields))
  const healed = withoutLost(fields, (id) => there.has(id))
  return Object.keys(fields)
    .filter((name) => name.endsWith('.recording') && fields[name] !== healed[name])
    .map((name) => Number(name.split('.')[1]) + 1)
}
