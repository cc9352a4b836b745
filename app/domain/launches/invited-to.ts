import { hashTicket } from '#secrets'
import type { Db } from '#db/connection.ts'

/** What a private link leads to. */
export type Invited = {
  linkId: string
  campaignId: string
  slug: string
  /** False once the campaign has launched: its own address shows it now. */
  isPrivate: boolean
  hasEnded: boolean
  /** When it becomes public by itself; null where its makers say when. */
  launchesAt: Date | null
  showsCount: boolean
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The campaign that a private link was made for, also where the link has ended; undefined for a link we did not make. */
export async function invitedTo(db: Db, token: string): Promise<Invited | undefined> {
  if (!TOKEN.test(token)) return undefined
  const row = await db
    .selectFrom('private_links as link')
    .innerJoin('campaigns', 'campaigns.id', 'link.campaign_id')
    .innerJoin('private_phases as phase', 'phase.campaign_id', 'link.campaign_id')
    .select([
      'link.id as linkId',
      'link.campaign_id as campaignId',
      'slug',
      'state',
      'ended_at as endedAt',
      'launches_at as launchesAt',
      'shows_count as showsCount',
    ])
    .where('token_hash', '=', hashTicket(token))
    .executeTakeFirst()
  if (!row) return undefined
  const { state, endedAt, ...invited } = row
  return { ...invited, isPrivate: state === 'private', hasEnded: endedAt !== null }
}
