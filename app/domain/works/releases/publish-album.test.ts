import { expect, test } from 'vitest'
import { beginDraft, publishDraft, saveDraft } from '#drafts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { saveAlbum } from './save-album.ts'
import { findWorkFault } from './find-work-fault.ts'

const db = await testDatabase()

test('an album is not published without a sentence, nor while its titles part from it', async () => {
  const team = await aTeam(db)
  const { organiserId } = await signedIn(db, team, 'owner')
  const { campaignId } = await beginDraft(db, {
    teamId: team.id,
    organiserId,
    organiser: 'Friends of the lido',
    locale: 'en',
  })
  const by = { campaignId, teamId: team.id, organiserId }
  const fields = { kind: 'album', 'title.en': 'Quiet rooms', 'statement.en': 'Listen to what is left.' }
  await saveDraft(db, { ...by, revision: 1, fields })
  const publish = async () =>
    publishDraft(db, {
      ...by,
      revision: 2,
      address: `rooms-${process.pid}`,
      isWorkReady: async (tx, ...which) => !(await findWorkFault(tx, ...which)),
    })
  const type = (revision: number, second: string) =>
    saveAlbum(db, {
      ...by,
      revision,
      typed: { sentence: 'Do not', 'tracks.0.title': 'Do', 'tracks.1.title': second },
    })
  expect(await publish()).toEqual({ outcome: 'work-not-ready' })
  await type(0, 'nut')
  expect(await publish()).toEqual({ outcome: 'work-not-ready' })
  await type(1, 'not')
  expect(await publish()).toEqual({ outcome: 'published', slug: `rooms-${process.pid}` })
})
