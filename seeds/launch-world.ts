import { beginDraft as beginCampaign, saveDraft } from '#drafts'
import { collectPrivately, invitedTo, readPrivate } from '#launches'
import type { Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { aTeam, signedIn, type Team } from './desk-world.ts'
import { keys as testKeys } from './world.ts'

type Wish = {
  team?: Team
  /** The keys of the program whose pages must know its link. */
  keys?: Keys
  fields?: Record<string, string>
  address?: string
}

let drafts = 0

/** A finished draft of a team, with nothing missing. `by` is whoever may publish it. */
export async function aFinishedDraft(db: Db, { team, fields = {}, address }: Wish = {}) {
  const owner = await signedIn(db, team ?? (await aTeam(db)), 'owner')
  const { teamId } = await db
    .selectFrom('memberships')
    .select('team_id as teamId')
    .where('organiser_id', '=', owner.organiserId)
    .executeTakeFirstOrThrow()
  const { organiserId } = owner
  const begun = await beginCampaign(db, {
    teamId,
    organiserId,
    organiser: 'Friends of the lido',
    locale: 'en',
  })
  const by = { campaignId: begun.campaignId, teamId, organiserId }
  const words = { 'title.en': 'Keep the lido', 'statement.en': 'Keep the lido open all year.' }
  const saved = await saveDraft(db, { ...by, revision: 1, fields: { ...words, ...fields } })
  if (saved.outcome !== 'saved') throw new Error(saved.outcome)
  const { revision } = saved
  return {
    by,
    owner,
    publication: { ...by, revision, address: address ?? `lido-${process.pid}-${(drafts += 1)}` },
  }
}

/** A campaign that collects before its launch, with its link's token. */
export async function aPrivateCampaign(db: Db, wish: Wish = {}) {
  const keys = wish.keys ?? testKeys
  const { by, owner, publication } = await aFinishedDraft(db, wish)
  const begun = await collectPrivately(db, keys, publication)
  if (begun.outcome !== 'published') throw new Error(begun.outcome)
  const { token } = (await readPrivate(db, keys, by.campaignId))!
  const { linkId } = (await invitedTo(db, token!))!
  return { by, owner, id: by.campaignId, slug: begun.slug, token: token!, linkId }
}
