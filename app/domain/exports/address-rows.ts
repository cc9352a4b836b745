import { unseal, type Keys } from '#secrets'
import type { Db } from '#db/connection.ts'
import { asking } from './asking.ts'

export type AddressRow = { address: string; language: string }

const BATCH = 1_000

/**
 * The addresses of everybody in a campaign who asked for its news, or of those of them who gave a consent, in batches of a thousand, each opened as it goes out.
 * No name comes with them: news needs none, and some are counted without showing theirs.
 */
export async function* addressRows(
  db: Db,
  keys: Keys,
  campaignId: string,
  consentId: string | null = null,
): AsyncGenerator<AddressRow[]> {
  let last: string | undefined
  for (;;) {
    const rows = await db
      .selectFrom('signatures')
      .select(['id', 'address_sealed as sealed', 'locale'])
      .where(asking(campaignId, consentId ? [consentId] : null))
      .$if(!!last, (query) => query.where('id', '>', last!))
      .orderBy('id')
      .limit(BATCH)
      .execute()
    if (rows.length > 0)
      yield rows.map(({ id, sealed, locale }) => ({
        address: unseal(keys, `signatures/${id}/updates`, sealed!),
        language: locale,
      }))
    if (rows.length < BATCH) return
    last = rows.at(-1)!.id
  }
}
