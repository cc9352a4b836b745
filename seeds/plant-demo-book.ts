import { askForEdition, findBook, saveBook } from '#works'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db } from '#db/connection.ts'
import { onlyOurNames } from './demo/only-our-names.ts'

const DAY_MS = 86_400_000
const dayAfter = (now: Date, days: number) =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** Begins the demonstration's book, once, and orders its first edition: a worker builds it while people look around. */
export async function plantDemoBook(db: Db, organiserId: string, now: Date): Promise<void> {
  const campaign = await db
    .selectFrom('campaigns')
    .select(['id', 'team_id'])
    .where('slug', '=', onlyOurNames.slug)
    .executeTakeFirst()
  const book = campaign && (await findBook(db, campaign.id))
  // Once somebody has begun it, it is theirs.
  if (!campaign?.team_id || !book || book.revision > 0) return
  const campaignId = campaign.id
  const typed = {
    authorLine: 'Six hundred writers',
    frontMatter: 'For everybody who was never asked.',
    backCover:
      'This book has no story in it. Those who could have written one are all inside, under their names.\n\nThe pages after them are empty, as shelves will be when writing no longer feeds the people who do it.',
    imprint: 'The Withy Dale Guild of Writers and Translators\n7 Mill Lane, Withy Dale',
    blankLeaves: '24',
    occasion: 'the second reading of the Copyright and Machines Bill',
    occasionDate: dayAfter(now, 12),
  }
  await saveBook(db, { campaignId, organiserId, revision: 0, typed })
  const handed = [
    { place: 'Withy Dale, on the steps of the town hall', day: dayAfter(now, -9), copies: 120 },
    { place: 'Book fair, stand of the Guild', day: dayAfter(now, -3), copies: 400 },
  ]
  await db
    .insertInto('book_places')
    .values(
      handed.map(({ place, day, copies }) => ({
        id: newId(),
        campaign_id: campaignId,
        place,
        handed_on: new Date(day),
        copies,
        created_at: databaseTime,
      })),
    )
    .execute()
  await askForEdition(db, { teamId: campaign.team_id, campaignId, organiserId })
}
