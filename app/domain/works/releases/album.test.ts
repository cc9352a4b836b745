import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { openDisk } from '#files'
import { eraseMailbox, withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, ago, keys, openCampaign, stand } from '#seeds/world.ts'
import { sine, wavOf } from '../album/test-recording.ts'
import * as works from '../index.ts'

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-album-'))
const files = openDisk(join(folder, 'files'))
afterAll(() => rm(folder, { recursive: true }))

// A build takes the time that a busy machine gives it.
vi.setConfig({ testTimeout: 60_000 })

const faults: unknown[] = []
const workshop: works.Workshop = {
  files,
  folder: join(folder, 'scratch'),
  site: 'https://sign.example.org',
  signal: new AbortController().signal,
  onFault: (fault) => faults.push(fault),
}

const cover = await sharp({ create: { width: 1_400, height: 1_400, channels: 3, background: '#12395b' } })
  .png()
  .toBuffer()

const typed = {
  title: 'What the rooms said',
  artist: 'Low Meadow Artists',
  sentence: 'Do not steal',
  releaseDate: '2026-11-25',
}
const tracksOf = (...titles: string[]) =>
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

/** An album campaign with its owner, two who signed, and what the team typed so far. */
async function anAlbum(...titles: string[]) {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'album', teamId: team.id })
  const ada = aPerson({ name: 'Ada Oyelaran' })
  const bo = aPerson({ name: 'Bo Lindqvist' })
  const ids = { ada: await stand(db, campaignId, ada), bo: await stand(db, campaignId, bo) }
  const by = { teamId: team.id, campaignId, organiserId }
  const saved = await works.saveAlbum(db, { ...by, revision: 0, typed: { ...typed, ...tracksOf(...titles) } })
  expect(saved.outcome).toBe('saved')
  return { by, campaignId, ada, bo, ids }
}

type Ground = Awaited<ReturnType<typeof anAlbum>>

async function withCover(ground: Ground) {
  expect(await works.keepCover(db, files, ground.by, cover)).toEqual({ outcome: 'kept' })
  return ground
}

async function build({ by }: Ground) {
  const asked = await works.askForEdition(db, by)
  if (asked.outcome !== 'asked') throw new Error(JSON.stringify(asked))
  await works.buildEdition(db, workshop, asked.editionId)
  expect(faults).toEqual([])
}

let uploads = 0
const upload = async (bytes: Buffer) => {
  const path = join(folder, `upload-${(uploads += 1)}`)
  await writeFile(path, bytes)
  return path
}
const quietRoom = () => wavOf(sine(120, -65), { seconds: 11, channels: 1 })

async function contribute({ campaignId, ids }: Ground, bytes = quietRoom()) {
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

const heard = async ({ campaignId }: Ground) => (await works.listRecordings(db, campaignId))[0]!

test('an edition is refused while titles and sentence part, and says so', async () => {
  const ground = await withCover(await anAlbum('Do', 'not', 'steel'))
  expect(await works.askForEdition(db, ground.by)).toEqual({
    outcome: 'not-ready',
    faults: ['sentence titles-part'],
  })
  expect(await works.findWorkFault(db, ground.campaignId, 'album')).toBe('titles-part')
  expect(await works.findWorkFault(db, ground.campaignId, 'statement')).toBeUndefined()
})

test('an album of silence and an invented room is built, heard without a name in it, and told with its sentence; whoever leaves closes what names them', async () => {
  const ground = await withCover(await anAlbum('Do', 'not', 'steal'))
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

test.each([
  ['a loud recording', wavOf(sine(440, -12), { seconds: 11 }), 'loud'],
  ['a cut off one', wavOf((at) => (at % 1 < 0.5 ? 1 : -1), { seconds: 11 }), 'clipped'],
  [
    'one that goes on for too long',
    wavOf(sine(120, -65), { seconds: 602, rate: 8_000, channels: 1 }),
    'too-long',
  ],
  ['a renamed PDF', Buffer.from('%PDF-1.7 not a sound'), 'not-audio'],
  ['a damaged file', Buffer.from(`fLaC${'no sound at all '.repeat(100)}`), 'broken'],
])('of %s nothing is kept but the word why', async (_, bytes, verdict) => {
  const ground = await anAlbum('Do')
  const id = await contribute(ground, bytes)
  expect((await heard(ground)).verdict).toBe(verdict)
  expect(await works.findSound(db, { id, campaignId: ground.campaignId })).toBeUndefined()
  expect(await files.read(`recordings/${id}`)).toBeUndefined()
})

test('a quiet room is kept, and the team makes a track of it; when its person leaves, it is out of the album: file, line and edition', async () => {
  const ground = await withCover(await anAlbum('Do', 'not', 'steal'))
  const id = await contribute(ground)
  expect(await heard(ground)).toMatchObject({
    verdict: 'quiet',
    place: 'Kitchen, Lagos',
    consent: 'I recorded this room myself.',
  })
  expect((await heard(ground)).loudness.length).toBeGreaterThan(100)
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

test('nobody contributes who does not stand, and nobody more than three', async () => {
  const ground = await anAlbum('Do')
  for (let sent = 0; sent < 3; sent += 1) expect(await contribute(ground)).not.toBe('enough-of-yours')
  expect(await contribute(ground)).toBe('enough-of-yours')
  await withdraw(db, keys, { id: ground.ids.ada, addressKey: ground.ada.addressKey })
  expect(await contribute(ground)).toBe('not-signed')
  expect((await readdir(folder)).filter((name) => name.startsWith('upload-'))).toEqual([])
})

test('what the team declines is deleted and told, but not while a track is made of it', async () => {
  const ground = await anAlbum('Do')
  const id = await contribute(ground)
  await works.useRecording(db, { ...ground.by, id, track: 0 })
  expect(await works.declineRecording(db, { ...ground.by, id })).toEqual({ outcome: 'in-use' })
  const other = await contribute(ground)
  expect(await works.declineRecording(db, { ...ground.by, id: other })).toEqual({ outcome: 'declined' })
  await works.forgetRecordings(db, files)
  expect(await files.read(`recordings/${other}`)).toBeUndefined()
  expect(await files.read(`recordings/${id}`)).toBeDefined()
  const mine = await works.listContributions(db, [ground.ids.ada])
  expect(mine.map(({ declined }) => declined)).toEqual([true, false])
})

test('somebody who saves over what another saved is asked, field by field, which of the two stays', async () => {
  const ground = await anAlbum('Do')
  const mine = { ...typed, ...tracksOf('Do'), label: 'Mine' }
  await works.saveAlbum(db, { ...ground.by, revision: 1, typed: { ...mine, label: 'Theirs' } })
  expect(await works.saveAlbum(db, { ...ground.by, revision: 1, typed: mine })).toMatchObject({
    outcome: 'contested',
    contested: ['label'],
    revision: 2,
  })
})

test('a disk that is full says so, and nothing of the upload stays', async () => {
  const ground = await anAlbum('Do')
  const full = { ...files, put: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) }
  const added = await works.addRecording(db, full, {
    campaignId: ground.campaignId,
    by: { signatureId: ground.ids.ada },
    path: await upload(quietRoom()),
    place: 'Kitchen',
    recordedBy: 'Ada',
    consent: 'Yes.',
  })
  expect(added).toEqual({ outcome: 'disk-full' })
  const { rows } = await sql`select from recordings where campaign_id = ${ground.campaignId}`.execute(db)
  expect(rows).toEqual([])
})

async function contentOf({ campaignId }: Ground, name: string): Promise<Buffer> {
  const found = await works.findFile(db, { campaignId, number: 1, name })
  if (found.outcome !== 'found') throw new Error(found.outcome)
  return buffer((await files.read(found.file.key))!.stream)
}
