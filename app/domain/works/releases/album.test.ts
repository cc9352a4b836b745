import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, expect, test, vi } from 'vitest'
import { eraseMailbox, withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { ago, keys } from '#seeds/world.ts'
import * as works from '../index.ts'
import { anAlbum, aStudio, heard, tracksOf, typed, type Album } from '../test-record.ts'

const db = await testDatabase()
const { files, faults, workshop, contribute, close } = await aStudio(db)
afterAll(close)

// A build takes the time that a busy machine gives it.
vi.setConfig({ testTimeout: 60_000 })

const cover = await sharp({ create: { width: 1_400, height: 1_400, channels: 3, background: '#12395b' } })
  .png()
  .toBuffer()

async function withCover(ground: Album) {
  expect(await works.keepCover(db, files, ground.by, cover)).toEqual({ outcome: 'kept' })
  return ground
}

async function build({ by }: Album) {
  const asked = await works.askForEdition(db, by)
  if (asked.outcome !== 'asked') throw new Error(JSON.stringify(asked))
  await works.buildEdition(db, workshop, asked.editionId)
  expect(faults).toEqual([])
}

test('an edition is refused while titles and sentence part, and says so', async () => {
  const ground = await withCover(await anAlbum(db, 'Do', 'not', 'steel'))
  expect(await works.askForEdition(db, ground.by)).toEqual({
    outcome: 'not-ready',
    faults: ['sentence titles-part'],
  })
  expect(await works.findWorkFault(db, ground.campaignId, 'album')).toBe('titles-part')
  expect(await works.findWorkFault(db, ground.campaignId, 'statement')).toBeUndefined()
})

test('an album of silence and an invented room is built, heard without a name in it, and told with its sentence; whoever leaves closes what names them', async () => {
  const ground = await withCover(await anAlbum(db, 'Do', 'not', 'steal'))
  await build(ground)
  const release = (await works.findRelease(db, ground.campaignId))!
  expect(release.album.tracks.map(({ file }) => file)).toEqual([
    'listen-01.mp3',
    'listen-02.mp3',
    'listen-03.mp3',
  ])
  expect(release.words).toEqual([
    { text: 'Do', track: 0 },
    { text: 'not', track: 1 },
    { text: 'steal', track: 2 },
  ])
  expect(release.seconds).toBe(30)
  const credits = await contentOf(ground, 'credits.txt')
  expect(credits.toString()).toContain('Bo Lindqvist')
  const sound = await contentOf(ground, 'listen-02.mp3')
  expect(sound.includes('Bo Lindqvist')).toBe(false)
  expect(sound[0]).toBe(0xff)

  await withdraw(db, keys, { id: ground.ids.bo, addressKey: ground.bo.addressKey })
  const outcomeOf = async (name: string) => (await works.findFile(db, { ...ground, number: 1, name })).outcome
  expect(await outcomeOf('release.zip')).toBe('being-reprinted')
  expect(await outcomeOf('listen-01.mp3')).toBe('found')
})

test('a quiet room is kept, and the team makes a track of it; when its person leaves, it is out of the album: file, line and edition', async () => {
  const ground = await withCover(await anAlbum(db, 'Do', 'not', 'steal'))
  const id = await contribute(ground)
  expect(await heard(db, ground)).toMatchObject({
    verdict: 'quiet',
    place: 'Kitchen, Lagos',
    consent: 'I recorded this room myself.',
  })
  expect((await heard(db, ground)).loudness.length).toBeGreaterThan(100)
  expect(await works.useRecording(db, { ...ground.by, id, track: 1 })).toEqual({ outcome: 'used' })
  await build(ground)
  const released = (await works.findRelease(db, ground.campaignId))!.album
  expect(released.tracks[1]).toMatchObject({
    place: 'Kitchen, Lagos',
    source: { kind: 'recording', seconds: 11 },
  })

  await eraseMailbox(db, keys, ground.ada.addressKey)
  expect(await works.listContributions(db, [ground.ids.ada])).toEqual([])
  await works.forgetRecordings(db, files)
  expect(await files.read(`recordings/${id}`)).toBeUndefined()
  expect((await works.findFile(db, { ...ground, number: 1, name: 'listen-02.mp3' })).outcome).toBe(
    'being-reprinted',
  )
  const work = await works.readWork(db, ground.campaignId)
  expect(await works.tracksThatLost(db, works.fieldsOf(work!.settings))).toEqual([2])

  await db
    .updateTable('editions')
    .set({ built_at: ago('11 minutes') })
    .where('campaign_id', '=', ground.campaignId)
    .execute()
  await works.reprint(db)
  const [next] = await works.listEditions(db, ground.campaignId, { forEverybody: false })
  await works.buildEdition(db, workshop, next!.id)
  const { album, edition } = (await works.findRelease(db, ground.campaignId))!
  expect(edition.number).toBe(2)
  expect(album.tracks[1]).toMatchObject({
    place: '',
    recordedBy: '',
    source: { kind: 'silence', seconds: 11 },
  })
})

test('somebody who saves over what another saved is asked, field by field, which of the two stays', async () => {
  const ground = await anAlbum(db, 'Do')
  const mine = { ...typed, ...tracksOf('Do'), label: 'Mine' }
  await works.saveAlbum(db, { ...ground.by, revision: 1, typed: { ...mine, label: 'Theirs' } })
  expect(await works.saveAlbum(db, { ...ground.by, revision: 1, typed: mine })).toMatchObject({
    outcome: 'contested',
    contested: ['label'],
    revision: 2,
  })
})

async function contentOf({ campaignId }: Album, name: string): Promise<Buffer> {
  const found = await works.findFile(db, { campaignId, number: 1, name })
  if (found.outcome !== 'found') throw new Error(found.outcome)
  return buffer((await files.read(found.file.key))!.stream)
}
