import { sql } from 'kysely'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Draft } from './find-draft.ts'
import { fieldsOfCampaign } from './fields-of-campaign.ts'
import type { Fault } from './faults.ts'
import { readChange } from './publish-change.ts'
import { newWords, whatChanges, type Changes } from './what-changes.ts'

export type FoundChange = {
  changes: Changes
  faults: Fault[]
  /** True where it makes a new version of the words. */
  rewords: boolean
  /** True where each language that has words keeps them to the letter, and others are only added or taken away. */
  onlyLanguages: boolean
  /** Whether people have signed, or are about to. */
  signed: boolean
  /** How many of them asked for news, and could be offered new words. */
  recipients: number
}

/** What a draft would change of a published campaign, were it published now. Undefined where the campaign is not published. */
export async function findChange(
  db: Db,
  { campaignId, fields, now }: Pick<Draft, 'campaignId' | 'fields' | 'now'>,
  at: Instant = databaseTime,
): Promise<FoundChange | undefined> {
  const published = await fieldsOfCampaign(db, campaignId, at)
  if (!published) return undefined
  const read = readChange(published.fields, fields, now)
  const changes = whatChanges(published.fields, read.fields)
  const rewords = newWords(published.fields, read.campaign.words) !== undefined
  const reworded = (changes.words ?? []).filter(({ before, after }) => before !== '' && after !== '')
  const { rows } = await sql<Pick<FoundChange, 'signed' | 'recipients'>>`
    select exists (select from signatures
                    where campaign_id = ${campaignId} and state in ('pending', 'standing')) as signed,
           (select count(*) from signatures where campaign_id = ${campaignId} and state = 'standing' and updates
               and address_sealed is not null) as recipients`.execute(db)
  return {
    changes,
    faults: read.faults,
    rewords,
    onlyLanguages: rewords && reworded.every(({ field }) => field === 'languages'),
    ...rows[0]!,
  }
}
