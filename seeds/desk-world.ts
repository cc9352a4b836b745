import { randomBytes } from 'node:crypto'
import { askForAddresses, linkToAddresses } from '#exports'
import { checkList } from '#invitations'
import { beginDraft as beginCampaign } from '#drafts'
import { beginSession, type Role } from '#organisers'
import { mailboxMac } from '#mailboxes'
import { look } from '#reviews'
import { seal, type Keys } from '#secrets'
import { invitationTicket, invite } from '#teams'
import { beginDraft } from '#updates'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db } from '#db/connection.ts'
import { aPerson, keys as testKeys, openCampaign, stand } from './world.ts'

export type Team = { id: string; name: string }

type Wishes = { proven?: boolean; name?: string; keys?: Keys }

let teams = 0

/** A team that has nobody in it yet. */
export async function aTeam(
  db: Db,
  name = `Friends of Lime Street ${process.pid}-${(teams += 1)}`,
): Promise<Team> {
  const id = newId()
  await db.insertInto('teams').values({ id, name, created_at: databaseTime }).execute()
  return { id, name }
}

/**
 * Somebody with an account, a role in a team and a browser that is signed in: the ticket is the cookie's value. `proven`
 * says whether a passkey was used just now. A program whose pages must read the address has keys of its own.
 */
export async function signedIn(
  db: Db,
  team: Team,
  role: Role,
  { proven = true, name = 'Ada Oyelaran', keys = testKeys }: Wishes = {},
) {
  const { address, addressKey } = aPerson()
  const organiserId = newId()
  await db
    .insertInto('organisers')
    .values({
      id: organiserId,
      name,
      address_sealed: seal(keys, `organisers/${organiserId}`, address),
      address_mac: mailboxMac(keys, addressKey),
      locale: 'en',
      created_at: databaseTime,
    })
    .execute()
  await db
    .insertInto('memberships')
    .values({ team_id: team.id, organiser_id: organiserId, role, since: databaseTime })
    .execute()
  const { id: sessionId, ticket } = await db
    .transaction()
    .execute((tx) => beginSession(tx, { organiserId, browser: 'a test', proven }))
  return { organiserId, sessionId, ticket, address, addressKey, role }
}

/** A passkey that an organiser has made, for pages that list it; nobody holds its other half. */
export async function aPasskey(db: Db, organiserId: string, name: string): Promise<void> {
  await db
    .insertInto('passkeys')
    .values({
      id: randomBytes(16),
      organiser_id: organiserId,
      public_key: randomBytes(77),
      counter: 0,
      transports: ['internal'],
      backed_up: true,
      name,
      created_at: databaseTime,
    })
    .execute()
}

/**
 * A team as a walk through the desk finds it: somebody in every role, an owner whose passkey was used long ago, a member
 * and an invitation for deeds to be done to, and a campaign with a signature, a list from elsewhere, the owner's one-time link
 * to the addresses, a review, an update begun, and a draft. `ids` are what may stand in an address.
 */
export async function aDeskWorld(db: Db) {
  const team = await aTeam(db)
  const members = {
    owner: await signedIn(db, team, 'owner'),
    editor: await signedIn(db, team, 'editor'),
    reviewer: await signedIn(db, team, 'reviewer'),
    viewer: await signedIn(db, team, 'viewer'),
  }
  const unproven = await signedIn(db, team, 'owner', { proven: false })
  const other = await signedIn(db, team, 'viewer', { name: 'Wilhelmina Oosterbaan' })
  const { address, addressKey } = aPerson()
  const wish = { teamId: team.id, by: members.owner.organiserId, role: 'viewer', locale: 'en' } as const
  const invited = await invite(db, testKeys, { ...wish, address, addressKey })
  if (invited.outcome !== 'invited') throw new Error(invited.outcome)
  const campaign = await openCampaign(db, { teamId: team.id, kind: 'book' })
  const signature = await stand(db, campaign.id)
  const files = await deskFiles(db, team, campaign.id, members.owner)
  const at = { campaignId: campaign.id, teamId: team.id, organiserId: members.owner.organiserId }
  const looked = await look(db, { ...at, conditions: { ids: [signature] } })
  if (looked.outcome !== 'looked') throw new Error(looked.outcome)
  const writer = { teamId: team.id, campaignId: campaign.id, organiserId: members.editor.organiserId }
  const draft = await beginCampaign(db, {
    teamId: team.id,
    organiserId: members.owner.organiserId,
    organiser: team.name,
    locale: 'en',
  })
  const ids: Record<string, string> = {
    id: team.id,
    slug: campaign.slug,
    draft: draft.slug,
    step: 'words',
    member: other.organiserId,
    invitation: invited.id,
    ticket: invitationTicket(testKeys, invited.id),
    signature,
    ...files,
    review: looked.reviewId,
    update: await beginDraft(db, writer, 'en'),
    edition: await anEdition(db, campaign.id),
    file: 'names.txt',
    recording: newId(),
  }
  return { team, members, unproven, other, campaign, ids }
}

/** An edition that waits for its builder. */
async function anEdition(db: Db, campaignId: string): Promise<string> {
  const id = newId()
  await db
    .insertInto('editions')
    .values({
      id,
      campaign_id: campaignId,
      kind: 'book',
      number: 1,
      state: 'waiting',
      settings: '{}',
      cut_off_at: databaseTime,
      asked_at: databaseTime,
    })
    .execute()
  return id
}

type Owner = { organiserId: string; sessionId: string }

/** A list from elsewhere that was looked through, and the owner's one-time link to the addresses. */
async function deskFiles(db: Db, team: Team, campaignId: string, { organiserId, sessionId }: Owner) {
  await stand(db, campaignId, aPerson({ updates: 'on' }))
  const here = { teamId: team.id, campaignId, organiserId }
  const list = await checkList(db, testKeys, { ...here, text: aPerson().address })
  const asked = await askForAddresses(db, testKeys, here)
  if (list.outcome !== 'checked' || asked.outcome !== 'ready') throw new Error(asked.outcome)
  const linked = await linkToAddresses(db, { ...here, sessionId, id: asked.id })
  if (linked.outcome !== 'link') throw new Error(linked.outcome)
  return { list: list.id, token: linked.token }
}
