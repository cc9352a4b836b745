import { sql } from 'kysely'
import { seal, type Keys } from '#secrets'
import { beginDraft, beginSending, publishUpdate, saveDraft } from '#updates'
import { newId } from '#db/new-id.ts'
import type { Db } from '#db/connection.ts'
import { aTeam, signedIn } from './desk-world.ts'
import { keys as worldKeys, openCampaign } from './world.ts'

/** Where the news of this world may always link to. */
export const ourHost = 'sign.example.org'

/** A campaign of a team, and an editor who acts on it. */
export async function aDesk(db: Db) {
  const team = await aTeam(db)
  const campaign = await openCampaign(db, { teamId: team.id })
  const editor = await signedIn(db, team, 'editor')
  const by = { teamId: team.id, campaignId: campaign.id, organiserId: editor.organiserId }
  return { team, campaign, editor, by }
}

type Desk = Awaited<ReturnType<typeof aDesk>>

/** A draft with these words. */
export async function aDraft(
  db: Db,
  { by }: Desk,
  { title = 'The council listened', body = 'It planted *one* tree.' } = {},
) {
  const id = await beginDraft(db, by, 'en')
  await saveDraft(db, by, { id, draftNumber: 1, draft: { title, body, locale: 'en' } })
  return id
}

/** An update that stands on the page. */
export async function aPublished(db: Db, desk: Desk, words?: { title?: string; body?: string }) {
  const id = await aDraft(db, desk, words)
  const published = await publishUpdate(db, desk.by, { id, ourHost })
  if (published.outcome !== 'published') throw new Error(`not published: ${published.outcome}`)
  return id
}

/** An update whose sending has begun. */
export async function aSending(db: Db, desk: Desk) {
  const id = await aPublished(db, desk)
  const begun = await beginSending(db, worldKeys, desk.by, { id, ourHost, operators: [] })
  if (begun.outcome !== 'begun') throw new Error(`not begun: ${begun.outcome}`)
  return id
}

/** So many people who stand and have asked for news; their addresses, in the order of their signatures. */
export async function wantNews(
  db: Db,
  { campaign }: { campaign: { id: string; versionId: string } },
  people: number,
  {
    domain = () => 'example.org',
    keys = worldKeys,
  }: { domain?: (place: number) => string; keys?: Keys } = {},
) {
  const rows = Array.from({ length: people }, (_, place) => {
    const id = newId()
    const address = `reader-${id}@${domain(place)}`
    return { id, address, sealed: seal(keys, `signatures/${id}/updates`, address) }
  }).toSorted((one, other) => one.id.localeCompare(other.id))
  await sql`
    insert into signatures (id, campaign_id, statement_version_id, state, name, listing, updates, locale, address_mac,
                            address_sealed, salt_id, salt_pub, created_at, confirmed_at)
    select id, ${campaign.id}, ${campaign.versionId}, 'standing', 'Ada', 'public', true, 'en', sha256(uuid_send(id)),
           sealed, sha256('id'), sha256('pub'), clock_timestamp() - interval '1 hour', clock_timestamp() - interval '1 hour'
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ sealed }) => sealed)}::bytea[]) as row (id, sealed)`.execute(
    db,
  )
  return rows.map(({ id, address }) => ({ id, address }))
}
