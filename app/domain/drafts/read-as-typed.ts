import { sql } from 'kysely'
import { asTyped, openQuestions } from '#questions'
import type { Db } from '#db/connection.ts'
import type { Fields } from './fields.ts'
import { writeLocalTime } from './local-time.ts'

/**
 * A published campaign as the fields of a draft that would publish it again: its newest words, its sections, its questions and everything its
 * makers chose. Times are told in the zone they were chosen in; an opening time only while it is yet to come.
 */
export async function readAsTyped(db: Db, campaignId: string): Promise<Fields> {
  const campaign = await db
    .selectFrom('campaigns')
    .leftJoin('private_phases as phase', 'phase.campaign_id', 'campaigns.id')
    .select([
      'kind',
      'organiser',
      'accent',
      'goal',
      'fields',
      'default_locale as language',
      'time_zone as zone',
      openQuestions('campaigns').as('asked'),
    ])
    .select(['closes_at as closesAt', 'launches_at as launchesAt', 'opens_at as opensAt', 'state'])
    .where('campaigns.id', '=', campaignId)
    .executeTakeFirstOrThrow()
  const words = await db
    .selectFrom('campaign_titles as titled')
    .innerJoin('statement_versions as version', 'version.campaign_id', 'titled.campaign_id')
    .innerJoin('statement_texts as worded', (join) =>
      join.onRef('worded.version_id', '=', 'version.id').onRef('worded.locale', '=', 'titled.locale'),
    )
    .leftJoin('campaign_sections as section', (join) =>
      join
        .onRef('section.campaign_id', '=', 'titled.campaign_id')
        .onRef('section.locale', '=', 'titled.locale'),
    )
    .select(['titled.locale', 'title', 'context', 'text', 'addressees', 'why', 'press', 'questions'])
    .where('titled.campaign_id', '=', campaignId)
    .where(
      'version.number',
      '=',
      sql<number>`(select max(number) from statement_versions
      where campaign_id = ${campaignId})`,
    )
    .execute()
  const { kind, organiser, accent, goal, fields, language, zone, closesAt, state } = campaign
  const opensAt = state === 'private' ? campaign.launchesAt : campaign.opensAt
  const others = words.map(({ locale }) => locale).filter((locale) => locale !== language)
  return withoutEmpty({
    ...fields,
    kind,
    organiser,
    accent,
    goal: goal === null ? '' : String(goal),
    language,
    languages: others.join(' '),
    zone,
    ...timeFields('opens', opensAt, zone),
    ...timeFields('closes', closesAt, zone),
    ...Object.fromEntries(words.flatMap(wordFields)),
    ...asTyped(campaign.asked),
  })
}

type Worded = {
  locale: string
  title: string
  context: string
  text: string
  addressees: string | null
  why: string | null
  press: string | null
  questions: { question: string; answer: string }[] | null
}

function wordFields({ locale, text, questions, ...words }: Worded): [string, string][] {
  const asked = (questions ?? []).flatMap(({ question, answer }, place): [string, string][] => [
    [`question.${place + 1}.${locale}`, question],
    [`answer.${place + 1}.${locale}`, answer],
  ])
  const named = Object.entries({ ...words, statement: text })
  return [...named.map(([field, said]): [string, string] => [`${field}.${locale}`, said ?? '']), ...asked]
}

function timeFields(event: 'opens' | 'closes', at: Date | null, zone: string): Fields {
  if (!at) return {}
  const { date, time, which } = writeLocalTime(at, zone)
  return { [`${event}.date`]: date, [`${event}.time`]: time, [`${event}.which`]: which ?? '' }
}

const withoutEmpty = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== ''))
