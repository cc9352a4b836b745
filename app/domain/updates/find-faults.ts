import { readLine } from '#names'
import type { Db } from '#db/connection.ts'
import { foreignHosts } from './link-hosts.ts'

const TITLE_GRAPHEMES = 120

/** What keeps an update from being published, by field; `hosts` are sites it leads to and may not. */
export type UpdateFaults = Partial<Record<'title' | 'body', `E_${string}`>> & { hosts?: string[] }

/** All that is wrong with an update, at once; undefined when it may go out. */
export async function findFaults(
  db: Db,
  teamId: string,
  { title, body }: { title: string; body: string },
  ourHost: string,
): Promise<UpdateFaults | undefined> {
  const faults: UpdateFaults = {}
  const line = readLine(title, { maxGraphemes: TITLE_GRAPHEMES })
  if (line.outcome === 'refused') faults.title = line.fault
  else if (line.line === '') faults.title = 'E_EMPTY'
  if (body.trim() === '') faults.body = 'E_EMPTY'
  const hosts = await foreignHosts(db, teamId, body, ourHost)
  if (hosts.length > 0) faults.hosts = hosts
  return Object.keys(faults).length > 0 ? faults : undefined
}

/** The title as it is published: one line, tidied. Only for one that has no fault. */
export function tidyTitle(title: string): string {
  const line = readLine(title, { maxGraphemes: TITLE_GRAPHEMES })
  return line.outcome === 'ok' ? line.line : title
}
