import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { FEWEST_TO_NAME } from './figures.ts'
import { growth, type Growth } from './growth.ts'
import { byCountry, byOccupation, type Shares } from './shares.ts'

export type Figures = {
  growth: Growth
  countries: Shares & { different: number }
  occupations: Shares
  /** Answers are named from so many signatures on. */
  fewest: number
}

/**
 * A campaign's figures as of one moment, so that they agree with each other also while people sign. Reads only what the
 * sequencer has added up (hours, countries, occupations), never signatures: a few milliseconds at a million of them.
 */
export function readFigures(db: Db, campaignId: string, at: Instant = databaseTime): Promise<Figures> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => ({
      growth: await growth(tx, campaignId, at),
      countries: await byCountry(tx, campaignId),
      occupations: await byOccupation(tx, campaignId),
      fewest: FEWEST_TO_NAME,
    }))
}
