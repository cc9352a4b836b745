import { sql } from 'kysely'
import type { Answers } from './question.ts'

/**
 * Of a signature's answers those that anybody may read: to questions that said so and are still asked. `table` is what the query
 * calls the signatures. Whoever answered nothing, as in most campaigns, costs no look-up.
 */
export const publicAnswers = (table: string, campaignId: string) => sql<Answers>`
  case when ${sql.ref(`${table}.answers`)} = '{}' then '{}' else coalesce((
    select jsonb_object_agg(question.id, ${sql.ref(`${table}.answers`)} -> question.id::text)
      from questions as question
     where question.campaign_id = ${campaignId} and question.is_public and question.ended_at is null
       and jsonb_exists(${sql.ref(`${table}.answers`)}, question.id::text)), '{}') end`
