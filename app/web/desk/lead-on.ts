import { redirect } from '@remix-run/node'
import { addressSince } from '#campaigns'
import { may, type Place } from '#organisers'
import type { Db } from '#db/connection.ts'
import { pathsIn } from '../paths.ts'

type Asking = { db: Db; session: { id: string }; paths: ReturnType<typeof pathsIn> }

/**
 * Leads a member of its team from the passing address of a draft to where the campaign is looked after since it was
 * published: for a button that was pressed twice, another window, the way back in the browser. For everybody else nothing
 * happens here, so that the address of a published campaign is told to nobody by that of its draft.
 */
export async function leadOn({ db, session, paths }: Asking, place: Place): Promise<void> {
  const since = 'campaign' in place && (await addressSince(db, place.campaign))
  if (!since) return
  const there = await may(db, session.id, 'read the desk', { campaign: since })
  if (there.answer !== 'yes') return
  throw redirect(paths.deskCampaign(since, '/edit?done=published-before'), { status: 303 })
}
