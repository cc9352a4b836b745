import type { Tx } from '#db/connection.ts'
import type { Was } from './set-held.ts'
import { indexWords } from '../list/index-words.ts'
import { readWatchList } from './read-watch-list.ts'

export type Shown = { shown: Was[]; vouched: Was[] }

/**
 * Lets held or hidden names be shown. One that is on the watch list, or can be taken for one that is, wants two different
 * organisers: the first vouches for it, and it stays held. Returns which were shown and which wait for a second person;
 * those that this organiser has vouched for before are in neither.
 */
export async function show(
  tx: Tx,
  {
    campaignId,
    ids,
    reviewId,
    organiserId,
  }: { campaignId: string; ids: string[]; reviewId: string; organiserId: string },
): Promise<Shown> {
  const held = await tx
    .selectFrom('signatures')
    .select(['id', 'name', 'occupation', 'affiliation', 'held_because as was', 'vouched_by'])
    .where('id', 'in', ids)
    .where('campaign_id', '=', campaignId)
    .where('state', '=', 'standing')
    .where('held_because', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const isWatched = await readWatchList(tx, campaignId)
  const wantsTwo = held.filter((person) => person.was === 'WATCHED' || isWatched(person))
  const vouched = wantsTwo.filter(({ vouched_by: first }) => first === null)
  const again = wantsTwo.filter(({ vouched_by: first }) => first === organiserId)
  const shown = held.filter((row) => !vouched.includes(row) && !again.includes(row))
  const set = (rows: Was[], to: { held_because: string | null; vouched_by: string | null }) =>
    rows.length > 0 &&
    tx
      .updateTable('signatures')
      .set({ ...to, review_id: reviewId })
      .where(
        'id',
        'in',
        rows.map(({ id }) => id),
      )
      .execute()
  await set(vouched, { held_because: 'WATCHED', vouched_by: organiserId })
  await set(shown, { held_because: null, vouched_by: null })
  await indexWords(
    tx,
    shown.map(({ id }) => id),
  )
  const plain = ({ id, was }: Was) => ({ id, was })
  return { shown: shown.map(plain), vouched: vouched.map(plain) }
}
