import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisk } from '#files'
import { databaseTime, type Db } from '#db/connection.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import type { Kind } from './kind.ts'
import * as works from './index.ts'

const builder = new URL('./test-builder.ts', import.meta.url).href

/** A book that wants a title and nothing else, built by the tests' own builder. */
export const known: Record<string, Kind> = {
  book: {
    faultsOf: (settings) => ((settings as { title?: string }).title ? [] : ['title-missing']),
    inputsOf: ({ picture }: { picture?: string }) => (picture ? [picture] : []),
    builder,
  } as Kind,
}

/** A campaign with a work, its owner, and people who stand. */
export async function aWork(db: Db, settings: object, people = ['Ama Owusu', 'Bo Lindqvist', 'Çağla Öz']) {
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

type Work = Awaited<ReturnType<typeof aWork>>

/** Where editions are ordered, built and looked at; what goes wrong in a builder is kept in `faults`. */
export async function aPress(db: Db) {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-works-'))
  const scratch = join(folder, 'scratch')
  const files = openDisk(join(folder, 'files'))
  const faults: unknown[] = []
  return {
    folder,
    scratch,
    files,
    faults,
    close: () => rm(folder, { recursive: true }),
    async ask({ by }: Work, wishes: { proof?: boolean; cutOff?: Date } = {}): Promise<string> {
      const asked = await works.askForEdition(db, { ...by, ...wishes }, databaseTime, known)
      if (asked.outcome !== 'asked') throw new Error(asked.outcome)
      return asked.editionId
    },
    build(id: string, signal = new AbortController().signal, at = databaseTime): Promise<unknown> {
      const onFault = (fault: unknown) => void faults.push(fault)
      const workshop = { files, folder: scratch, site: 'https://sign.example.org', signal, onFault }
      return works.buildEdition(db, workshop, id, { at, known })
    },
    one: async ({ campaignId }: Work, id: string) => (await works.findEdition(db, campaignId, id))!,
  }
}
