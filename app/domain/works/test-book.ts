import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisk } from '#files'
import { databaseTime, type Db } from '#db/connection.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import type { Kind } from './kind.ts'
import * as works from './index.ts'

const builder = new URL('./test-builder.ts', import.meta.url).href
const known: Record<string, Kind> = { book: { faultsOf: () => [], inputsOf: () => [], builder } }

/** A book for the tests of all that happens to its names: two on a page, in the order in which people signed. */
export async function aBook(db: Db, people: { name: string; updates?: 'on' }[]) {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const campaign = await openCampaign(db, { kind: 'book', teamId: team.id })
  const signatories = []
  for (const typed of people) {
    const person = aPerson({ name: typed.name, ...(typed.updates && { updates: typed.updates }) })
    signatories.push({ ...person, id: await stand(db, campaign.id, person) })
  }
  const by = { teamId: team.id, campaignId: campaign.id, organiserId }
  await works.saveWork(db, { ...by, revision: 0, settings: { title: 'Names' } })
  const files = openDisk(await mkdtemp(join(tmpdir(), 'undersigned-book-')))
  const workshop = {
    files,
    folder: await mkdtemp(join(tmpdir(), 'undersigned-build-')),
    site: 'https://sign.example.org',
    signal: new AbortController().signal,
    onFault: (error: unknown) => {
      throw error
    },
  }
  const build = (editionId: string) => works.buildEdition(db, workshop, editionId, { known })
  const print = async (wishes: { proof?: boolean } = {}) => {
    const asked = await works.askForEdition(db, { ...by, ...wishes }, databaseTime, known)
    if (asked.outcome !== 'asked') throw new Error(asked.outcome)
    await build(asked.editionId)
    return asked.editionId
  }
  return { by, campaign, campaignId: campaign.id, signatories, files, build, print }
}

export type Book = Awaited<ReturnType<typeof aBook>>
