import { noteArrivals } from '#arrivals'
import { noteEmails } from '#pulse'
import { holdBursts } from '#reviews'
import { deriveKeys } from '#secrets'
import { beginDraft, publishUpdate, saveDraft } from '#updates'
import { databaseTime, type Db } from '#db/connection.ts'
import { signedIn, type Team } from '#seeds/desk-world.ts'
import { plantPeople } from './plant-people.ts'

type Campaign = { id: string; versionId: string }

/** Lets two hundred people sign within an hour from one mail domain, and the program notice it. */
export async function plantBurst(db: Db, secret: string, campaign: Campaign): Promise<void> {
  const keys = deriveKeys(secret)
  const before = await idsIn(db, campaign)
  await plantPeople(db, campaign, 200)
  const came = (await idsIn(db, campaign)).filter((id) => !before.includes(id))
  const addressKey = 'somebody@choir.example'
  await db.transaction().execute(async (tx) => {
    const settled = { campaignId: campaign.id, addressKey, outcome: 'sent', code: true } as const
    await noteEmails(tx, keys, [settled], databaseTime)
    const arriving = came.map((signatureId) => ({
      signatureId,
      campaignId: campaign.id,
      addressKey,
      network: null,
    }))
    await noteArrivals(tx, keys, arriving)
  })
  await holdBursts(db)
}

/** An update of a new team that waits until another owner has looked at it; its id. */
export async function plantLook(db: Db, team: Team, { id: campaignId }: Campaign): Promise<string> {
  const { organiserId } = await signedIn(db, team, 'editor', { name: 'Wilhelmina Oosterbaan' })
  const by = { teamId: team.id, campaignId, organiserId }
  const id = await beginDraft(db, by, 'en')
  const draft = { title: 'W'.repeat(60), body: 'The council has planted *one* tree.', locale: 'en' }
  await saveDraft(db, by, { id, draftNumber: 1, draft })
  await publishUpdate(db, by, { id, ourHost: '127.0.0.1' })
  const asked = { state: 'waiting', recipients: 11_500, asked_by: organiserId, asked_at: databaseTime }
  await db
    .insertInto('update_looks')
    .values({ update_id: id, team_id: team.id, ...asked })
    .execute()
  return id
}

const idsIn = async (db: Db, { id }: Campaign) =>
  (await db.selectFrom('signatures').select('id').where('campaign_id', '=', id).execute()).map(
    (row) => row.id,
  )
