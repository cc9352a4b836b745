import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { fieldsOf, releaseFields, trackFields, type AlbumFields } from '../album/album-fields.ts'
import { arrangeTracks, type Arrangement } from '../album/arrange-tracks.ts'
import { readWork, saveWork } from '../save-work.ts'

export type SaveAlbumOutcome =
  | { outcome: 'saved'; revision: number; fields: AlbumFields }
  /** Somebody saved it since: what stands now, and the fields that both have otherwise. */
  | { outcome: 'contested'; revision: number; fields: AlbumFields; contested: string[] }

const LONGEST = 2_000

/**
 * Keeps an album as its team typed it, faults and all, and then arranges its tracks as was asked. Where somebody else has saved it since
 * `revision`, nothing is kept, and whoever comes later chooses.
 */
export async function saveAlbum(
  db: Db,
  { revision, typed, asked, ...by }: By & { revision: number; typed: AlbumFields; asked?: Arrangement },
  at: Instant = databaseTime,
): Promise<SaveAlbumOutcome> {
  const before = await readWork(db, by.campaignId)
  const cover = fieldsOf(before?.settings).cover
  const kept: AlbumFields = { ...known(typed), ...(cover && { cover }) }
  const fields = asked ? arrangeTracks(kept, asked) : kept
  const saved = await saveWork(db, { ...by, revision, settings: fields }, at)
  if (saved.outcome === 'saved') {
    // A person who works for an hour is one line in the log and not hundreds: the first save of a work.
    if (saved.revision === 1)
      await db.transaction().execute((tx) => writeEntry(tx, { ...by, deed: 'beganAlbum' }, at))
    return { ...saved, fields }
  }
  const theirs = fieldsOf(saved.theirs.settings)
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(kept)])]
  const contested = names.filter((name) => (theirs[name] ?? '') !== (kept[name] ?? ''))
  return { outcome: 'contested', revision: saved.theirs.revision, fields: theirs, contested }
}

const TRACK = new RegExp(`^tracks\\.\\d{1,2}\\.(?:${trackFields.join('|')})$`)

/** The fields that an album has. A recording is only remembered while a track is made of it. */
function known(typed: AlbumFields): AlbumFields {
  const all = Object.entries(typed).filter(
    ([name]) => (releaseFields as readonly string[]).includes(name) || TRACK.test(name),
  )
  return Object.fromEntries(
    all.map(([name, text]) => {
      const source = name.endsWith('.recording') && typed[name.replace(/recording$/, 'source')]
      const dropped = source !== false && source !== 'recording'
      return [name, dropped ? '' : text.replaceAll('\0', '').toWellFormed().slice(0, LONGEST)]
    }),
  )
}
