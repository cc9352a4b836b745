import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, expect, test } from 'vitest'
import { openDisk } from '#files'
import { testDatabase } from '#db/test-database.ts'
import { databaseTime } from '#db/connection.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import * as works from './index.ts'

const db = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'undersigned-kinds-'))
afterAll(() => rm(folder, { recursive: true }))

const aKind = `export default {
  faultsOf: (settings) => (settings.size ? [] : ['size:missing']),
  inputsOf: () => [],
  builder: new URL('./build.ts', import.meta.url).href,
}`
const itsBuilder = `import { writeFile } from 'node:fs/promises'
export async function build({ settings, credits, folder }) {
  await writeFile(folder + '/poster.txt', [settings.size, ...credits.map(({ name }) => name)].join('\\n'))
  return { files: [{ name: 'poster.txt', type: 'text/plain', withNames: true }], facts: {} }
}`

test('the album and the book are each a folder', () => {
  expect(Object.keys(works.kinds)).toEqual(['album', 'book'])
})

test('a third kind of work is one folder more: it is ordered, built, listed and taken as the others are', async () => {
  await mkdir(join(folder, 'works/poster'), { recursive: true })
  await mkdir(join(folder, 'works/no-kind'))
  await writeFile(join(folder, 'works/poster/kind.ts'), aKind)
  await writeFile(join(folder, 'works/poster/build.ts'), itsBuilder)
  const known = await works.findKinds(join(folder, 'works'))
  expect(Object.keys(known)).toEqual(['poster'])

  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { id: campaignId } = await openCampaign(db, { kind: 'poster' as never, teamId: team.id })
  await stand(db, campaignId, aPerson({ name: 'Ama Owusu' }))
  const by = { teamId: team.id, campaignId, organiserId }
  const save = (revision: number, settings: object) =>
    works.saveWork(db, { campaignId, organiserId, revision, settings })
  const order = () => works.askForEdition(db, by, databaseTime, known)
  await save(0, {})
  expect(await order()).toEqual({ outcome: 'not-ready', faults: ['size:missing'] })
  await save(1, { size: 'A1' })
  const asked = await order()
  if (asked.outcome !== 'asked') throw new Error(asked.outcome)

  const files = openDisk(join(folder, 'files'))
  const { signal } = new AbortController()
  const workshop = {
    files,
    folder: join(folder, 'scratch'),
    site: 'https://here',
    signal,
    onFault: console.error,
  }
  await works.buildEdition(db, workshop, asked.editionId, { known })
  const [edition] = await works.listEditions(db, campaignId, { forEverybody: true })
  expect(edition).toMatchObject({ number: 1, state: 'ready', names: 1 })
  const found = await works.findFile(db, { campaignId, number: 1, name: 'poster.txt' })
  if (found.outcome !== 'found') throw new Error(found.outcome)
  expect(await text((await files.read(found.file.key))!.stream)).toBe('A1\nAma Owusu')
})
