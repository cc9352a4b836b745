import type { Db } from '#db/connection.ts'
import { wordOnce } from '#db/word-once.ts'

/** What a launch found, as it was then and stays. */
export type Launch = {
  at: Date
  /** How many had signed, those without a shown name among them. */
  standing: number
  /** How many names the list of first signatories had. */
  names: number
  /** SHA-256 (32 bytes) of that list: the newest commitment of each name, one after the other, in the order of the list. */
  hash: Buffer
}

const launchOf = wordOnce((db, campaignId: string) =>
  db
    .selectFrom('launches')
    .select(['launched_at as at', 'standing', 'names', 'list_hash as hash'])
    .where('campaign_id', '=', campaignId),
)

/** A campaign's launch; undefined where it was published without collecting before. */
export async function readLaunch(db: Db, campaignId: string): Promise<Launch | undefined> {
  const [launch] = await launchOf(db, campaignId)
  return launch
}
