import { sql } from 'kysely'
import { takesNamesAs } from '#campaigns'
import { questionsWith, saidIn, type Answers, type Question, type StoredQuestion } from '#questions'
import type { Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { macsOf } from '../mailbox/macs-of.ts'

export type MySignature = {
  id: string
  campaignId: string
  slug: string
  kind: 'statement' | 'album' | 'book'
  title: string
  campaignState: 'draft' | 'private' | 'open' | 'closed' | 'archived' | 'withdrawn' | 'discarded'
  state: 'pending' | 'standing'
  name: string
  occupation: string
  affiliation: string
  country: string
  listing: 'public' | 'anonymous'
  held: boolean
  /** Held because it was corrected, and the correction was lost with the database that was put back. */
  lostWords: boolean
  updates: boolean
  createdAt: Date
  confirmedAt: Date | null
  hash: Buffer
  /** The number of the words it stands under. */
  version: number
  /** The number of the campaign's newest words, where people may sign them now and they are others; null otherwise. */
  newer: number | null
  fields: Record<'occupation' | 'affiliation' | 'country', 'hidden' | 'optional' | 'required'>
  answers: Answers
  /** What the campaign asks, and what it has asked and this person answered. */
  questions: Question[]
}

/**
 * Everything a mailbox has signed, newest first, forms that still wait for their code included. A form that waits in a private
 * campaign is left out: whoever owns the mailbox need not be who filled it in, and must not learn of the campaign by it.
 */
export async function listMine(
  db: Db,
  keys: Keys,
  addressKey: string,
  locale: string,
  at: Instant = databaseTime,
): Promise<MySignature[]> {
  const { campaignIds, macs } = await macsOf(db, keys, addressKey)
  type Row = Omit<MySignature, 'questions'> & { asked: StoredQuestion[]; own: string }
  const { rows } = await sql<Row>`
    select signature.id, signature.campaign_id as "campaignId", campaign.slug, campaign.kind, titled.title, campaign.fields,
           campaign.state as "campaignState", signature.state, signature.name, signature.occupation,
           signature.affiliation, signature.country, signature.listing, signature.held_because is not null as held,
           signature.held_because is not distinct from 'REWORDED' as "lostWords",
           signature.answers, ${questionsWith('campaign', 'signature')} as asked, campaign.default_locale as own,
           signature.updates, signature.created_at as "createdAt", signature.confirmed_at as "confirmedAt", version.hash,
           version.number as version,
           case when signature.state = 'standing' and ${takesNamesAs('campaign', at)} then
             (select max(number) from statement_versions as newest
               where newest.campaign_id = campaign.id and newest.number > version.number) end as newer
      from unnest(${campaignIds}::uuid[], ${macs}::bytea[]) as mine (campaign_id, mac)
      join signatures as signature on signature.campaign_id = mine.campaign_id and signature.address_mac = mine.mac
       and signature.state in ('pending', 'standing')
      join campaigns as campaign on campaign.id = signature.campaign_id
       and (campaign.state <> 'private' or signature.state = 'standing')
      join statement_versions as version on version.id = signature.statement_version_id
      join lateral (select title from campaign_titles where campaign_id = campaign.id
             order by locale <> ${locale}, locale <> campaign.default_locale limit 1) as titled on true
     order by signature.created_at desc`.execute(db)
  return rows.map(({ asked, own, ...row }) => ({
    ...row,
    questions: asked.map((question) => asChanged(saidIn(question, locale, own), row.answers)),
  }))
}

/** Who signed before a question was asked owes it no answer; what signing depended on still does. */
const asChanged = (question: Question, answers: Answers): Question => ({
  ...question,
  required: question.required && !question.ended && Object.hasOwn(answers, question.id),
})
