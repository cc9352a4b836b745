import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { openDisk } from '#files'
import { withdraw } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { databaseTime } from '#db/connection.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, ago, hence, keys, openCampaign, stand } from '#seeds/world.ts'
import type { Kind } from './kind.ts'
import * as works from './index.ts'

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-works-'))
const files = openDisk(join(folder, 'files'))
afterAll(() => rm(folder, { recursive: true }))

const builder = new URL('./test-builder.ts', import.meta.url).href
const known: Record<string, Kind> = {
  book: {
    faultsOf: (settings) => ((settings as { title?: string }).title ? [] : ['title-missing']),
    inputsOf: ({ picture }: { picture?: string }) => (picture ? [picture] : []),
    builder,
  } as Kind,
}

/** A campaign with a work, its owner, and people who stand. */
async function aWork(settings: object, people = ['Ama Owusu', 'Bo Lindqvist', 'Çağla Öz']) {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'book', teamId: team.id })
  const signatories = []
  for (const name of people) {
    const person = aPerson({ name })
    signatories.push({ ...person, id: await stand(db, campaignId, person) })
  }
  await works.saveWork(db, {
    campaignId,
    organiserId,
    revision: 0,
    settings: { title: 'Names', ...settings },
  })
  return { by: { teamId: team.id, campaignId, organiserId }, campaignId, signatories }
}

type Ground = Awaited<ReturnType<typeof aWork>>

async function ask({ by }: Ground, wishes: { proof?: boolean; cutOff?: Date } = {}): Promise<string> {
  const asked = await works.askForEdition(db, { ...by, ...wishes }, databaseTime, known)
  if (asked.outcome !== 'asked') throw new Error(asked.outcome)
  return asked.editionId
}

const faults: unknown[] = []
const build = (id: string, signal = new AbortController().signal) =>
  works.buildEdition(
    db,
    {
      files,
      folder: join(folder, 'scratch'),
      site: 'https://sign.example.org',
      signal,
      onFault: (e) => faults.push(e),
    },
    id,
    { known },
  )
const one = async ({ campaignId }: Ground, id: string) => (await works.findEdition(db, campaignId, id))!
const contentOf = async (found: works.FindFileOutcome) => {
  if (found.outcome !== 'found') return found.outcome
  return (await buffer((await files.read(found.file.key))!.stream)).toString()
}
const leave = ({ id, addressKey }: { id: string; addressKey: string }) =>
  withdraw(db, keys, { id, addressKey })

test('one press builds an edition: numbered, dated, with everybody and the hash of the list', async () => {
  const ground = await aWork({})
  const id = await ask(ground)
  await build(id)
  const edition = await one(ground, id)
  expect(edition).toMatchObject({ number: 1, state: 'ready', names: 3, left: 0, facts: { pages: 2 } })
  const names = await contentOf(await works.findFile(db, { ...ground, number: 1, name: 'names.txt' }))
  expect(names.trim().split('\n')).toEqual(['Ama Owusu', 'Bo Lindqvist', 'Çağla Öz'])
  expect(edition.listHash).toBe(works.hashList(names.trim().split('\n')).toString('hex'))
  const about = JSON.parse(
    await contentOf(await works.findFile(db, { ...ground, number: 1, name: 'about.json' })),
  ) as { listHash: string }
  expect(about.listHash).toBe(edition.listHash)
  expect(await readdir(join(folder, 'scratch'))).toEqual([])
})

test('who signs after the cut-off is in the next edition, and not in this one', async () => {
  const ground = await aWork({})
  const id = await ask(ground)
  await stand(db, ground.campaignId, aPerson({ name: 'Late Larsen' }))
  await build(id)
  expect((await one(ground, id)).names).toBe(3)
  const next = await ask(ground)
  await build(next)
  expect(await one(ground, next)).toMatchObject({ number: 2, names: 4 })
})

test('anonymous and held names are in no edition', async () => {
  const ground = await aWork({})
  await stand(db, ground.campaignId, aPerson({ name: 'Quiet Quist', listing: 'anonymous' }))
  await db
    .updateTable('signatures')
    .set({ held_because: 'reported' })
    .where('id', '=', ground.signatories[0]!.id)
    .execute()
  const id = await ask(ground)
  await build(id)
  expect((await one(ground, id)).names).toBe(2)
})

test('a proof has no number, and nobody outside the team gets it', async () => {
  const ground = await aWork({})
  const id = await ask(ground, { proof: true })
  await build(id)
  expect(await one(ground, id)).toMatchObject({ number: null, state: 'ready' })
  expect(await works.listEditions(db, ground.campaignId, { forEverybody: true })).toEqual([])
  const theirs = await works.findFile(db, { ...ground, editionId: id, name: 'names.txt' })
  expect(theirs.outcome).toBe('found')
})

test('whoever leaves closes the files with names at once, and the next edition is without them', async () => {
  const ground = await aWork({})
  const id = await ask(ground)
  await build(id)
  await leave(ground.signatories[1]!)
  const file = { ...ground, number: 1 }
  expect(await works.findFile(db, { ...file, name: 'names.txt' })).toEqual({ outcome: 'being-reprinted' })
  expect((await works.findFile(db, { ...file, name: 'about.json' })).outcome).toBe('found')
  expect(await one(ground, id)).toMatchObject({ names: 3, left: 1 })

  expect(await works.reprint(db)).toBe(0)
  expect(await works.reprint(db, hence('11 minutes'))).toBe(1)
  expect(await works.reprint(db, hence('11 minutes'))).toBe(0)
  const [next] = await works.listEditions(db, ground.campaignId, { forEverybody: false })
  await build(next!.id)
  const names = await contentOf(await works.findFile(db, { ...ground, number: 2, name: 'names.txt' }))
  expect(names).toBe('Ama Owusu\nÇağla Öz\n')
  expect((await one(ground, next!.id)).cutOff).toEqual((await one(ground, id)).cutOff)

  await works.forgetFiles(db, files)
  expect(await files.list(`editions/${id}/`)).toEqual([`editions/${id}/about.json`])
  expect(await files.list(`editions/${next!.id}/`)).toHaveLength(2)
})

test('two who press at once order one edition', async () => {
  const ground = await aWork({})
  const both = await Promise.all([1, 2].map(() => works.askForEdition(db, ground.by, databaseTime, known)))
  expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['asked', 'under-way'])
})

test('a work with something missing is not built, and says what is missing', async () => {
  const ground = await aWork({ title: '' })
  expect(await works.askForEdition(db, ground.by, databaseTime, known)).toEqual({
    outcome: 'not-ready',
    faults: ['title-missing'],
  })
})

test('stored files that the settings speak of reach the builder', async () => {
  const picture = join(folder, 'picture')
  await writeFile(picture, 'the picture')
  await files.put('uploads/one.png', picture)
  const ground = await aWork({ picture: 'uploads/one.png' })
  await build(await ask(ground))
  const found = await works.findFile(db, { ...ground, number: 1, name: 'picture.bin' })
  expect(await contentOf(found)).toBe('the picture')
})

test('a full disk is said, nothing public changes, and it can be tried again', async () => {
  const ground = await aWork({ suffer: 'a full disk' })
  const id = await ask(ground)
  await build(id)
  expect(await one(ground, id)).toMatchObject({ state: 'failed', fault: 'disk-full', files: [] })
  expect(await works.listEditions(db, ground.campaignId, { forEverybody: true })).toEqual([])
  await db.updateTable('editions').set({ settings: '{"title":"Names"}' }).where('id', '=', id).execute()
  expect(await works.retryEdition(db, { editionId: id, ...ground.by })).toEqual({ outcome: 'asked' })
  await build(id)
  expect(await one(ground, id)).toMatchObject({ number: 1, state: 'ready' })
})

test('a bug in a builder reaches the log, and the edition says that it failed', async () => {
  const ground = await aWork({ suffer: 'a bug' })
  const id = await ask(ground)
  await build(id)
  expect(await one(ground, id)).toMatchObject({ state: 'failed', fault: 'broken' })
  expect(String(faults.at(-1))).toContain('a bug in a builder')
})

test('a build that dies is tried three times and then given up', async () => {
  const ground = await aWork({ suffer: 'an end' })
  const id = await ask(ground)
  for (const _ of [1, 2, 3]) {
    await build(id)
    expect(await one(ground, id)).toMatchObject({ state: 'waiting' })
  }
  await build(id)
  expect(await one(ground, id)).toMatchObject({ state: 'failed', fault: 'crashed' })
})

test('a worker that is told to stop gives the edition back, and the next one builds it', async () => {
  const ground = await aWork({ slow: 1_000 })
  const id = await ask(ground)
  const ending = new AbortController()
  const building = build(id, ending.signal)
  await expect.poll(async () => (await one(ground, id)).progress.done, { timeout: 8_000 }).toBeGreaterThan(0)
  ending.abort()
  await building
  expect(await one(ground, id)).toMatchObject({ state: 'waiting' })
  expect(await readdir(join(folder, 'scratch'))).toEqual([])
  await db.updateTable('editions').set({ settings: '{"title":"Names"}' }).where('id', '=', id).execute()
  await build(id)
  expect((await one(ground, id)).state).toBe('ready')
})

test('a cancelled build stops within a second or two and leaves nothing', async () => {
  const ground = await aWork({ slow: 1_000 })
  const id = await ask(ground)
  const building = build(id)
  await expect.poll(async () => (await one(ground, id)).state).toBe('building')
  expect(await works.cancelEdition(db, { ...ground.by, editionId: id })).toEqual({ outcome: 'cancelled' })
  await building
  expect(await works.listEditions(db, ground.campaignId, { forEverybody: false })).toEqual([])
})

test('one edition is built at a time, and what waits comes after it', async () => {
  const [slow, other] = [await aWork({ slow: 20 }), await aWork({})]
  const [first, second] = [await ask(slow), await ask(other)]
  const building = build(first)
  await expect.poll(async () => (await one(slow, first)).state).toBe('building')
  await build(second)
  expect((await one(other, second)).state).toBe('waiting')
  await building
  const { rows } =
    await sql`select from graphile_worker.jobs where key = ${`build-edition ${second}`}`.execute(db)
  expect(rows).toHaveLength(1)
  await build(second)
  expect((await one(other, second)).state).toBe('ready')
})

test('a builder that fell silent is followed by another, and can finish nothing any more', async () => {
  const ground = await aWork({ slow: 60 })
  const id = await ask(ground)
  const first = build(id)
  await expect.poll(async () => (await one(ground, id)).state).toBe('building')
  await db
    .updateTable('editions')
    .set({ seen_at: ago('2 minutes') })
    .where('id', '=', id)
    .execute()
  await Promise.all([first, build(id)])
  expect(await one(ground, id)).toMatchObject({ state: 'ready', names: 3 })
  const { tries } = await db
    .selectFrom('editions')
    .select('tries')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(tries).toBe(2)
})

test('of two who write the settings at once the later is shown the other’s', async () => {
  const { campaignId, by } = await aWork({})
  const save = (title: string, revision: number) =>
    works.saveWork(db, { campaignId, organiserId: by.organiserId, revision, settings: { title } })
  expect(await save('Mine', 1)).toEqual({ outcome: 'saved', revision: 2 })
  expect(await save('Yours', 1)).toMatchObject({
    outcome: 'changed',
    theirs: { revision: 2, settings: { title: 'Mine' } },
  })
})
