import { sql } from 'kysely'
import { phaseAt, type Phase, type Sections } from '#campaigns'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import type { Fields } from './fields.ts'
import { tellLocalTime } from './local-time.ts'

type Words = { locale: string; title: string; context: string; statement: string; sections: Sections | null }

/**
 * A published campaign as its makers would have typed it, field by field, to be changed in the same form in which it was
 * made; and its phase. Once it is open, when it opened is no field any more. Undefined where there is no such campaign.
 */
export async function fieldsOfCampaign(
  db: Db,
  campaignId: string,
  at: Instant = databaseTime,
): Promise<{ fields: Fields; phase: Phase } | undefined> {
  const campaign = await db
    .selectFrom('campaigns')
    .select([
      'kind',
      'organiser',
      'accent',
      'goal',
      'fields',
      'default_locale',
      'time_zone',
      'opens_at',
      'closes_at',
    ])
    .select(phaseAt(at).as('phase'))
    .where('id', '=', campaignId)
    .executeTakeFirst()
  if (!campaign || campaign.phase === 'draft') return undefined
  const words = await newestWords(db, campaignId)
  const { default_locale: language, goal, phase, time_zone: zone } = campaign
  const others = words.map(({ locale }) => locale).filter((locale) => locale !== language)
  const fields: Fields = {
    kind: campaign.kind,
    organiser: campaign.organiser,
    language,
    languages: others.join(' '),
    accent: campaign.accent,
    ...campaign.fields,
    goal: goal === null ? '' : String(goal),
    zone,
    ...(phase === 'scheduled' && timeFields('opens', campaign.opens_at, zone)),
    ...(campaign.closes_at && timeFields('closes', campaign.closes_at, zone)),
  }
  return { fields: { ...fields, ...Object.fromEntries(words.flatMap(wordEntries)) }, phase }
}

async function newestWords(db: Db, campaignId: string): Promise<Words[]> {
  const { rows } = await sql<Words>`
    select titled.locale, title, context, worded.text as statement, to_jsonb(beside) as sections
      from campaign_titles as titled
      join statement_texts as worded on worded.locale = titled.locale and worded.version_id =
           (select id from statement_versions where campaign_id = ${campaignId} order by number desc limit 1)
      left join campaign_sections as beside on beside.campaign_id = titled.campaign_id and beside.locale = titled.locale
     where titled.campaign_id = ${campaignId} order by titled.locale`.execute(db)
  return rows
}

function wordEntries({ locale, title, context, statement, sections }: Words): [string, string][] {
  const texts = { title, context, statement: statement.trim(), ...pick(sections) }
  const questions = (sections?.questions ?? []).flatMap(({ question, answer }, place) => [
    [`question.${place + 1}.${locale}`, question] as [string, string],
    [`answer.${place + 1}.${locale}`, answer] as [string, string],
  ])
  const entries = Object.entries(texts).map(
    ([field, text]) => [`${field}.${locale}`, text] as [string, string],
  )
  return [...entries.filter(([, text]) => text !== ''), ...questions]
}

const pick = (sections: Sections | null) =>
  sections && { addressees: sections.addressees, why: sections.why, press: sections.press }

function timeFields(event: 'opens' | 'closes', at: Date, zone: string): Fields {
  const { date, time, which } = tellLocalTime(at, zone)
  return { [`${event}.date`]: date, [`${event}.time`]: time, ...(which && { [`${event}.which`]: which }) }
}
