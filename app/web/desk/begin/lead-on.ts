import { addressSince } from '#campaigns'
import { may, type Place } from '#organisers'
import type { Db } from '#db/connection.ts'
import { pathsIn } from '../../paths.ts'

type Asking = { db: Db; session: { id: string }; paths: ReturnType<typeof pathsIn> }

/**
 * Where the passing address of a draft leads a member of its team: to where the campaign is looked after since it was
 * published, for a button that was pressed twice, another window, the way back in the browser. Nowhere (undefined) for
 * everybody else, so that the address of a published campaign is told to nobody by that of its draft.
 */
export async function leadOn({ db, session, paths }: Asking, place: Place): Promise<string | undefined> {
  const since = 'campaign' in place && (await addressSince(db, place.campaign))
  if (!since) return undefined
  const there = await may(db, session.id, 'read the desk', { campaign: since })
  return there.answer === 'yes' ? paths.deskCampaign(since, '/edit?done=published-before') : undefined
}
