import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisk } from '#files'
import type { Db } from '#db/connection.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { sine, wavOf } from './album/test-recording.ts'
import * as works from './index.ts'

/** An album as a team types it, but for its tracks. */
export const typed = {
  title: 'What the rooms said',
  artist: 'Low Meadow Artists',
  sentence: 'Do not steal',
  releaseDate: '2026-11-25',
}
/** Tracks of ten seconds with these titles: by turns digital silence and an invented room. */
export const tracksOf = (...titles: string[]) =>
  Object.fromEntries(
    titles.flatMap((title, place) =>
      Object.entries({
        title,
        source: place % 2 ? 'room-tone' : 'silence',
        seconds: '0:10',
        level: '-60',
        colour: 'pink',
        seed: `${place}`,
      }).map(([name, value]) => [`tracks.${place}.${name}`, value]),
    ),
  )

/** A room that is quiet enough for an album, as somebody recorded it. */
export const quietRoom = () => wavOf(sine(120, -65), { seconds: 11, channels: 1 })

/** A place to build albums in, that forgets all of it; a fault in the background fails the test that looks. */
export async function aStudio(db: Db) {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-album-'))
  const files = openDisk(join(folder, 'files'))
  const faults: unknown[] = []
  const workshop: works.Workshop = {
    files,
    folder: join(folder, 'scratch'),
    site: 'https://sign.example.org',
    signal: new AbortController().signal,
    onFault: (fault) => faults.push(fault),
  }
  let uploads = 0
  const upload = async (bytes: Buffer) => {
    const path = join(folder, `upload-${(uploads += 1)}`)
    await writeFile(path, bytes)
    return path
  }
  /** What Ada sends of a room, listened to: its id, or why it was not taken. */
  const contribute = async ({ campaignId, ids }: Album, bytes = quietRoom()) => {
    const added = await works.addRecording(db, files, {
      campaignId,
      by: { signatureId: ids.ada },
      path: await upload(bytes),
      place: 'Kitchen, Lagos',
      recordedBy: 'Ada Oyelaran',
      consent: 'I recorded this room myself.',
    })
    if (added.outcome !== 'added') return added.outcome
    await works.listenToRecording(db, workshop, added.id)
    return added.id
  }
  const close = () => rm(folder, { recursive: true })
  return { folder, files, faults, workshop, upload, contribute, close }
}

/** An album campaign with its owner, two who signed, and what the team typed so far. */
export async function anAlbum(db: Db, ...titles: string[]) {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'album', teamId: team.id })
  const ada = aPerson({ name: 'Ada Oyelaran' })
  const bo = aPerson({ name: 'Bo Lindqvist' })
  const ids = { ada: await stand(db, campaignId, ada), bo: await stand(db, campaignId, bo) }
  const by = { teamId: team.id, campaignId, organiserId }
  const saved = await works.saveAlbum(db, { ...by, revision: 0, typed: { ...typed, ...tracksOf(...titles) } })
  if (saved.outcome !== 'saved') throw new Error(saved.outcome)
  return { by, campaignId, ada, bo, ids }
}

export type Album = Awaited<ReturnType<typeof anAlbum>>

/** What everybody in the campaign last heard of Ada's room. */
export const heard = async (db: Db, { campaignId }: Album) => (await works.listRecordings(db, campaignId))[0]!
