import { sql, type RawBuilder } from 'kysely'
import type { NewQuestion } from './question.ts'

export type StoredQuestion = NewQuestion & { id: string; ended: boolean }

const listed = (campaigns: string, which: RawBuilder<boolean>) => sql<StoredQuestion[]>`coalesce((
  select json_agg(json_build_object('id', question.id, 'kind', question.kind, 'required', question.required,
           'isPublic', question.is_public, 'words', question.words, 'ended', question.ended_at is not null)
           order by question.position, question.id)
    from questions as question where question.campaign_id = ${sql.ref(`${campaigns}.id`)} and ${which}), '[]')`

/** The questions that a campaign asks now, in their order, as a column of a query that calls campaigns so. */
export const openQuestions = (campaigns: string) => listed(campaigns, sql`question.ended_at is null`)

/** The same, and those that are ended but answered by the signature of this query. */
export const questionsWith = (campaigns: string, signatures: string) =>
  listed(
    campaigns,
    sql`(question.ended_at is null or jsonb_exists(${sql.ref(`${signatures}.answers`)}, question.id::text))`,
  )
