import { sequence } from '#counts'
import type { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, stand } from '#seeds/world.ts'
import { startSite, type TestSite } from '../running/test-site.ts'

type TestDatabase = Awaited<ReturnType<typeof testDatabase>>

/**
 * A program that keeps its pages, and says in its log what it made. Without a worker, which would take the emails that
 * `signed` reads codes in.
 */
export const startKeeping = ({ url }: TestDatabase): Promise<TestSite> =>
  startSite({
    DATABASE_URL: url,
    SECRET: 'a secret for a program that keeps its pages',
    DEMO: 'off',
    LOG_LEVEL: 'debug',
    ROLE: 'web',
    SMTP_URL: 'smtp://127.0.0.1:1',
  })

/** Asks a program as a browser with these headers would, and follows nothing. */
export const asking =
  ({ url }: TestSite) =>
  (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${url}${path}`, { method, headers, redirect: 'manual' })

/** A campaign that three people have signed. */
export async function signed(db: TestDatabase) {
  const campaign = await openCampaign(db)
  const people = []
  for (const name of ['Bodil Henriksen', 'Chidi Obi', 'Dov Amsel']) {
    const person = { ...aPerson(), name }
    people.push({ ...person, id: await stand(db, campaign.id, person) })
  }
  while ((await sequence(db)) > 0);
  return { ...campaign, people }
}
