import { listEntries } from '#audit'
import type { Db } from '#db/connection.ts'

type Place = { db: Db; locale: string; teamId: string; campaignId: string | null }

/** The page of a log that a request asks for by `after`, and the addresses of the newest and of the next older one. */
export async function readLog(
  request: Request,
  { db, locale, teamId, campaignId }: Place,
  address: (query: string) => string,
) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const page = await listEntries(db, { teamId, campaignId: campaignId ?? undefined, after, locale })
  return {
    entries: page.entries,
    older: page.next && address(`?after=${page.next}`),
    newest: after === undefined ? null : address(''),
  }
}
