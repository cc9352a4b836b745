import { readDomain } from '#addresses'
import { writeEntry, type By } from '#audit'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { linkedHosts } from './linked-hosts.ts'

export type AllowOutcome = { outcome: 'allowed'; host: string } | { outcome: 'refused' }

const withoutWww = (host: string) => host.replace(/^www\./, '')

/** The other sites that a team's news may link to, by name. */
export async function listHosts(db: Db, teamId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('link_hosts')
    .select('host')
    .where('team_id', '=', teamId)
    .orderBy('host')
    .execute()
  return rows.map(({ host }) => host)
}

/** Lets a team's news link to a site; takes its name or any address of it. Refused when it is no name of a site. */
export async function allowHost(
  db: Db,
  by: By,
  typed: unknown,
  at: Instant = databaseTime,
): Promise<AllowOutcome> {
  const name = (typeof typed === 'string' ? typed : '').trim().toLowerCase()
  const reading = readDomain(withoutWww(name.replace(/^https?:\/\//, '').replace(/[/?#].*$/s, '')))
  if (reading.outcome === 'refused') return { outcome: 'refused' }
  const host = reading.domain
  return db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('link_hosts')
      .values({ team_id: by.teamId, host, added_by: by.organiserId, added_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('host')
      .executeTakeFirst()
    if (added) await writeEntry(tx, { ...by, deed: 'allowedLinks', facts: { host } }, at)
    return { outcome: 'allowed', host }
  })
}

/** No new links to a site. What is published stays. */
export async function forbidHost(db: Db, by: By, host: string, at: Instant = databaseTime): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('link_hosts')
      .where('team_id', '=', by.teamId)
      .where('host', '=', host)
      .returning('host')
      .executeTakeFirst()
    if (gone) await writeEntry(tx, { ...by, deed: 'forbadeLinks', facts: { host } }, at)
  })
}

/**
 * Which of the sites that a text leads to are neither ours nor on the team's list (TRUST I-08: news must not become
 * somebody's bait). `ourHost` is where this copy lives, without a port.
 */
export async function foreignHosts(
  db: Db,
  teamId: string,
  markdown: string,
  ourHost: string,
): Promise<string[]> {
  const linked = linkedHosts(markdown)
  if (linked.length === 0) return []
  const allowed = new Set([ourHost, ...(await listHosts(db, teamId))])
  return linked.filter((host) => !allowed.has(host) && !allowed.has(withoutWww(host)))
}
