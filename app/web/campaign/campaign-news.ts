import { listMilestones } from '#milestones'
import { listPublished } from '#updates'
import type { Db } from '#db/connection.ts'

const UPDATES_ON_THE_PAGE = 3

/** What a campaign's page tells of it besides its words: the newest headlines, and what it has come to. */
export async function campaignNews(db: Db, campaignId: string) {
  const [{ updates }, milestones] = await Promise.all([
    listPublished(db, campaignId, { most: UPDATES_ON_THE_PAGE }),
    listMilestones(db, campaignId),
  ])
  return { updates, milestones }
}
