import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, test, vi } from 'vitest'
import { withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { keys } from '#seeds/world.ts'
import { sine, wavOf } from '../album/test-recording.ts'
import * as works from '../index.ts'
import { anAlbum, aStudio, heard, quietRoom } from '../test-record.ts'

const db = await testDatabase()
const { folder, files, upload, contribute, close } = await aStudio(db)
afterAll(close)

// Listening takes the time that a busy machine gives it.
vi.setConfig({ testTimeout: 60_000 })

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
  const ground = await anAlbum(db, 'Do')
  const id = await contribute(ground, bytes)
  expect((await heard(db, ground)).verdict).toBe(verdict)
  expect(await works.findSound(db, { id, campaignId: ground.campaignId })).toBeUndefined()
  expect(await files.read(`recordings/${id}`)).toBeUndefined()
})

test('nobody contributes who does not stand, and nobody more than three', async () => {
  const ground = await anAlbum(db, 'Do')
  for (let sent = 0; sent < 3; sent += 1) expect(await contribute(ground)).not.toBe('enough-of-yours')
  expect(await contribute(ground)).toBe('enough-of-yours')
  await withdraw(db, keys, { id: ground.ids.ada, addressKey: ground.ada.addressKey })
  expect(await contribute(ground)).toBe('not-signed')
  expect((await readdir(folder)).filter((name) => name.startsWith('upload-'))).toEqual([])
})

test('what the team declines is deleted and told, but not while a track is made of it', async () => {
  const ground = await anAlbum(db, 'Do')
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

test('a disk that is full says so, and nothing of the upload stays', async () => {
  const ground = await anAlbum(db, 'Do')
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
