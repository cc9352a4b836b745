import { mkdtemp, rm } from 'node:fs/promises'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openStore } from '#files'
import { readWork, saveAlbum } from '#works'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, openCampaign, secret } from '#seeds/world.ts'
import { claiming } from '../../domain/works/album/test-picture.ts'
import { sine, wavOf } from '../../domain/works/album/test-recording.ts'
import { aBook } from '../../domain/works/test-book.ts'
import { codeFor, postCode, postForm, startSite, type TestSite } from './test-site.ts'

// Listening and building are for a worker of the lowest priority, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-store-'))
const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const store = new S3rver({
  port: 0,
  silent: true,
  directory: folder,
  configureBuckets: [{ name: 'undersigned', configs: [] }],
})
// Before the program runs, whose worker would send the emails and build the books of a test.
const [printed, unprinted] = [
  await aBook(db, [{ name: 'Ama' }, { name: 'Bo' }, { name: 'Çağla' }]),
  await aBook(db, []),
]
await printed.print()
let site: TestSite
let endpoint = ''
beforeAll(async () => {
  endpoint = `http://127.0.0.1:${(await store.run()).port}/undersigned`
  site = await startSite({
    DATABASE_URL: db.url,
    SECRET: secret,
    DEMO: 'off',
    S3_ENDPOINT: endpoint,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: key.accessKeyId,
    S3_SECRET_ACCESS_KEY: key.secretAccessKey,
  })
}, 60_000)
afterAll(async () => {
  await site.end('SIGTERM')
  await store.close()
  await rm(folder, { recursive: true })
})

const ask = (path: string, cookie = '', more: RequestInit = {}) =>
  fetch(`${site.url}${path}`, {
    redirect: 'manual',
    ...more,
    headers: { Origin: site.url, Cookie: cookie, ...more.headers },
  })

const formOf = (texts: Record<string, string>, name: string, file: Blob) => {
  const form = new FormData()
  for (const [field, text] of Object.entries(texts)) form.set(field, text)
  form.set(name, file, 'a-file')
  return { method: 'POST', body: form }
}

/** An album campaign with its owner’s browser. */
async function anAlbum() {
  const team = await aTeam(db)
  const { organiserId, ticket } = await signedIn(db, team, 'owner')
  const { id: campaignId, slug } = await openCampaign(db, { kind: 'album', teamId: team.id })
  return { by: { teamId: team.id, campaignId, organiserId }, slug, desk: `desk=${ticket}` }
}

test('the microphone is for one page alone, where a room is recorded', async () => {
  const { slug, desk } = await anAlbum()
  const policyOf = async (path: string) => (await ask(path, desk)).headers.get('Permissions-Policy')
  expect(await policyOf(`/c/${slug}/album/contribute`)).toContain('microphone=(self)')
  for (const path of ['/', `/c/${slug}`, `/c/${slug}/album`, '/me', `/organise/c/${slug}/album/recordings`])
    expect(await policyOf(path), path).toContain('microphone=()')
})

test.each([
  ['that says its length', { 'Content-Length': String(2 ** 30) }],
  ['that does not say how long it is', { 'Transfer-Encoding': 'chunked' }],
])('a gigabyte %s is refused before it is sent', async (_, headers) => {
  const { slug, desk } = await anAlbum()
  for (const path of [`/c/${slug}/album/contribute`, `/organise/c/${slug}/album/recordings`]) {
    const start = performance.now()
    const status = await new Promise((answered, failed) => {
      const asked = rawRequest(`${site.url}${path}`, {
        method: 'POST',
        headers: {
          Origin: site.url,
          Cookie: desk,
          'Content-Type': 'multipart/form-data; boundary=x',
          ...headers,
        },
      })
      asked.on('response', (answer) => {
        answered(answer.statusCode)
        asked.destroy()
      })
      asked.on('error', failed)
      // Of all that was announced this is everything that ever comes.
      asked.write('--x\r\n')
    })
    expect(status, path).toBe(413)
    expect(performance.now() - start).toBeLessThan(5_000)
  }
})

test('a cover that claims 30,000 by 30,000 pixels is sent back with a word, and nothing is kept', async () => {
  const { slug, desk, by } = await anAlbum()
  const picture = new Blob([new Uint8Array(claiming(30_000, 30_000))])
  const sent = await ask(`/organise/c/${slug}/album/cover`, desk, formOf({}, 'picture', picture))
  expect([sent.status, sent.headers.get('Location')]).toEqual([
    303,
    `/organise/c/${slug}/album?cover=too-many-pixels#cover`,
  ])
  expect(await readWork(db, by.campaignId)).toMatchObject({ revision: 0, settings: null })
})

test('with an object store, a room is contributed, heard, released and played out of it', async () => {
  const { slug, desk, by } = await anAlbum()
  const { address } = aPerson()
  const signing = (await postForm(site, slug, { name: 'Ada Oyelaran', email: address, listing: 'public' }))!
  expect(await postCode(site, slug, await codeFor(site, address), signing)).toBe(true)

  const here = `/c/${slug}/album/contribute`
  const room = new Blob([new Uint8Array(wavOf(sine(120, -65), { seconds: 11, channels: 1, rate: 8_000 }))])
  const about = { place: 'Kitchen, Lagos', recordedBy: 'Ada Oyelaran', rights: 'on' }
  expect((await ask(here, signing, formOf(about, 'recording', room))).status).toBe(303)
  const heard = () =>
    db
      .selectFrom('recordings')
      .select(['id', 'verdict'])
      .where('campaign_id', '=', by.campaignId)
      .executeTakeFirstOrThrow()
  await expect.poll(async () => (await heard()).verdict, { timeout: 60_000 }).toBe('quiet')
  const { id } = await heard()
  const kept = openStore({ endpoint, region: 'us-east-1', ...key })
  expect(await kept.list('recordings/')).toEqual([`recordings/${id}`])
  expect(await (await ask(`/organise/c/${slug}/album/recordings/${id}`, desk)).bytes()).toEqual(
    await room.bytes(),
  )

  const square = sharp({ create: { width: 1_400, height: 1_400, channels: 3, background: '#12395b' } })
  const picture = new Blob([new Uint8Array(await square.png().toBuffer())])
  await ask(`/organise/c/${slug}/album/cover`, desk, formOf({}, 'picture', picture))
  const track = {
    title: 'Silence',
    place: 'Kitchen, Lagos',
    source: 'recording',
    recording: id,
    seconds: '11',
  }
  const typed = {
    title: 'One room',
    artist: 'Ada',
    sentence: 'Silence',
    releaseDate: '2026-11-25',
    ...Object.fromEntries(Object.entries(track).map(([name, value]) => [`tracks.0.${name}`, value])),
  }
  const revision = (await readWork(db, by.campaignId))!.revision
  expect((await saveAlbum(db, { ...by, revision, typed })).outcome).toBe('saved')
  const order = new URLSearchParams({ do: 'build' })
  expect((await ask(`/organise/c/${slug}/editions`, desk, { method: 'POST', body: order })).status).toBe(303)
  const sound = `/c/${slug}/editions/1/listen-01.mp3`
  await expect.poll(async () => (await ask(sound)).status, { timeout: 60_000 }).toBe(200)
  const part = await ask(sound, '', { headers: { Range: 'bytes=0-99' } })
  expect(part.status).toBe(206)
  expect(await part.bytes()).toHaveLength(100)
  expect(await (await ask(`/c/${slug}/album`)).text()).toContain('Kitchen, Lagos')
}, 150_000)

test('where a book was handed out is shown with its photograph, drawn anew and without the place it was taken', async () => {
  const { slug } = unprinted.campaign
  const { ticket } = await signedIn(db, { id: unprinted.by.teamId, name: '' }, 'owner')
  const desk = `desk=${ticket}`
  const photo = await sharp({ create: { width: 2_000, height: 1_500, channels: 3, background: '#a33' } })
    .withMetadata({ exif: { IFD3: { GPSLatitude: '50/1 6/1 0/1' } } })
    .jpeg()
    .toBuffer()
  const handing = { place: 'Frankfurt', day: '2026-10-14', copies: '1000', photoAlt: 'A stall' }
  const form = formOf(handing, 'photo', new Blob([new Uint8Array(photo)]))
  expect((await ask(`/organise/c/${slug}/book/handed-out`, desk, form)).status).toBe(303)
  const page = await (await ask(`/c/${slug}/book`)).text()
  const [, address] = /<img[^>]* src="([^"]+\/photos\/[^"]+)"/.exec(page)!
  const shown = await ask(address!)
  expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/webp'])
  const { width, height, exif } = await sharp(await shown.bytes()).metadata()
  expect({ width, height, exif }).toEqual({ width: 1_600, height: 1_200, exif: undefined })
  expect((await ask(address!.replace(/[^/]+$/, 'another.webp'))).status).toBe(404)
})

test('“I am on page 2” is a picture for every page with names, and for no other', async () => {
  const card = (page: string, { campaign } = printed) => ask(`/c/${campaign.slug}/book/card.png?page=${page}`)
  const drawn = await card('2')
  expect([drawn.status, drawn.headers.get('Content-Type')]).toEqual([200, 'image/png'])
  const picture = await drawn.bytes()
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1_200, height: 630 })
  expect(await (await card('1')).bytes()).not.toEqual(picture)
  for (const page of ['0', '3', 'two', '']) expect((await card(page)).status, page).toBe(404)
  expect((await card('1', unprinted)).status).toBe(404)
})
