import { listQuestions, sayAnswers, type Question } from '#questions'
import type { Db } from '#db/connection.ts'
import { answerRows } from './answer-rows.ts'
import { publicRows } from './public-rows.ts'

// Places in the log are the whole platform's: a campaign's events are looked for stretch by stretch, each a quick read.
const STRETCH = 50_000

/**
 * Everything of a campaign that can be given away, as the text of one JSON document, piece by piece: the campaign, its
 * words in every language and version, its questions, its events as the log has them, its partners' numbers, the names on
 * its public list, and everybody's answers. No address, no held or hidden name, and of each event only what is public in the log.
 */
export async function* everything(db: Db, campaignId: string): AsyncGenerator<string> {
  const campaign = await db
    .selectFrom('campaigns')
    .select(['slug', 'kind', 'state', 'organiser', 'accent', 'goal', 'fields', 'default_locale as language'])
    .select(['opens_at as opensAt', 'closes_at as closesAt'])
    .where('id', '=', campaignId)
    .executeTakeFirstOrThrow()
  const titles = await db
    .selectFrom('campaign_titles')
    .select(['locale as language', 'title', 'context'])
    .where('campaign_id', '=', campaignId)
    .orderBy('locale')
    .execute()
  yield `{"format":"undersigned/campaign/1","campaign":${JSON.stringify({ id: campaignId, ...campaign, titles })}`
  yield `,"versions":${JSON.stringify(await versions(db, campaignId))}`
  const questions = await listQuestions(db, campaignId, campaign.language)
  yield `,"questions":${JSON.stringify(questions.map(({ id: _, locale: __, ...question }) => question))}`
  yield `,"partners":${JSON.stringify(await partners(db, campaignId))}`
  yield ',"events":['
  yield* inOneList(events(db, campaignId))
  yield '],"signatories":['
  yield* inOneList(signatories(db, campaignId, questions))
  yield '],"answers":['
  yield* inOneList(answerRows(db, campaignId, questions))
  yield ']}\n'
}

async function* inOneList(batches: AsyncGenerator<unknown[]>): AsyncGenerator<string> {
  let begun = false
  for await (const batch of batches) {
    if (batch.length === 0) continue
    yield `${begun ? ',' : ''}\n${batch.map((one) => JSON.stringify(one)).join(',\n')}`
    begun = true
  }
}

async function* signatories(db: Db, campaignId: string, questions: Question[]) {
  for await (const rows of publicRows(db, campaignId))
    yield rows.map(({ answers, ...row }) => ({
      ...row,
      answers: sayAnswers(questions, answers).map(({ label: question, answer }) => ({ question, answer })),
    }))
}

async function versions(db: Db, campaignId: string) {
  const rows = await db
    .selectFrom('statement_versions as version')
    .innerJoin('statement_texts as worded', 'worded.version_id', 'version.id')
    .select(['number', 'hash', 'published_at as publishedAt', 'locale as language', 'text'])
    .where('campaign_id', '=', campaignId)
    .orderBy('number')
    .orderBy('locale')
    .execute()
  return rows.map(({ hash, ...words }) => ({ ...words, sha256: hash.toString('hex') }))
}

const partners = (db: Db, campaignId: string) =>
  db
    .selectFrom('partners as partner')
    .leftJoin('partner_counts', 'partner_id', 'partner.id')
    .select((eb) => ['name', 'code', eb.fn.coalesce('standing', eb.lit(0)).as('standing')])
    .where('campaign_id', '=', campaignId)
    .orderBy('created_at')
    .execute()

async function* events(db: Db, campaignId: string) {
  const { size } = await db.selectFrom('log_end').select('size').executeTakeFirstOrThrow()
  for (let from = 0; from < size; from += STRETCH) {
    const rows = await db
      .selectFrom('events')
      .select(['log_index as index', 'leaf'])
      .where('log_index', '>=', from)
      .where('log_index', '<', Math.min(size, from + STRETCH))
      .where('campaign_id', '=', campaignId)
      .orderBy('log_index')
      .execute()
    yield rows.map(({ index, leaf }) => ({ index, leaf: leaf!.toString('hex') }))
  }
}
