import { sql } from 'kysely'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'
import type { LineFault } from './read-list.ts'

export type InvitationList = {
  id: string
  state: 'checked' | 'sending' | 'stopped' | 'done'
  lines: number
  good: number
  /** How many have been invited so far. */
  asked: number
  faults: { line: number; fault: LineFault }[]
  createdAt: Date
}

const SHOWN = 20
const lists = (db: Db, campaignId: string) =>
  db
    .selectFrom('invitation_lists')
    .select([
      'id',
      sql<InvitationList['state']>`state`.as('state'),
      'lines',
      'good',
      'asked',
      sql<InvitationList['faults']>`faults`.as('faults'),
      'created_at as createdAt',
    ])
    .where('campaign_id', '=', campaignId)

/** The newest twenty lists that were brought to a campaign. */
export const listLists = (db: Db, campaignId: string): Promise<InvitationList[]> =>
  lists(db, campaignId).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(SHOWN).execute()

/** One list of a campaign; undefined where the campaign has none with this id. */
export async function findList(db: Db, campaignId: string, id: string): Promise<InvitationList | undefined> {
  if (!isId(id)) return undefined
  return lists(db, campaignId).where('id', '=', id).executeTakeFirst()
}
