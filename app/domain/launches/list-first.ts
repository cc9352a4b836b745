import { sql } from 'kysely'
import { limits } from '#limits'
import { publicAnswers } from '#questions'
import { signatoryWith, versionOf, type SignatoryPage } from '#signatures'
import { isId } from '#db/is-id.ts'
import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'

const first = (db: Db, campaignId: string, most: number) =>
  db
    .selectFrom('first_signatories as first')
    .innerJoinLateral(signatoryWith(campaignId, 'first.signature_id'), (join) => join.onTrue())
    .select(['signatures.id', 'name', 'occupation', 'affiliation', 'country'])
    .select(versionOf('signatures').as('version'))
    .where('first.campaign_id', '=', campaignId)
    .orderBy('place')
    .limit(most)

/**
 * A page of the first signatories, in the order in which they were frozen; whoever has left since is not among them. Continues
 * after a signatory, also after one who has left meanwhile. An `after` that is none of them starts from the top.
 */
export async function listFirst(
  db: Db,
  { campaignId, after }: { campaignId: string; after?: string },
): Promise<SignatoryPage> {
  const most = limits.list.perPage
  const from = after && isId(after) ? after : null
  const found = await first(db, campaignId, most + 1)
    .select(publicAnswers('signatures', campaignId).as('answers'))
    .where(
      sql<boolean>`place > coalesce((select before.place from first_signatories as before
        where before.signature_id = ${from}::uuid and before.campaign_id = ${campaignId}), 0)`,
    )
    .execute()
  const signatories = found.slice(0, most)
  return { signatories, next: found.length > most ? signatories.at(-1)!.id : null }
}

/** The first few of them, without those whom the organisers have put on top: these stand there already. */
export const firstSignatories = wordOnce((db, campaignId: string, most: number) =>
  first(db, campaignId, most).where('signatures.id', 'not in', (eb) =>
    eb.selectFrom('pinned_signatories').select('signature_id').where('campaign_id', '=', campaignId),
  ),
)
