import { deedKinds, listDoers, listEntries } from '#audit'
import type { Db } from '#db/connection.ts'

type Place = { db: Db; locale: string; teamId: string; campaignId: string | null }

/**
 * The page of a log that a request asks for: `after`, and of whom (`by`) and about what (`about`) where it says so. With the
 * addresses of the newest and of the next older page under the same filter, and who there is to choose from.
 */
export async function readLog(
  request: Request,
  { db, locale, teamId, campaignId }: Place,
  address: (query: string) => string,
) {
  const asked = new URL(request.url).searchParams
  const after = asked.get('after') ?? undefined
  const place = { teamId, campaignId: campaignId ?? undefined }
  const doers = await listDoers(db, place)
  const by = doers.find(({ id }) => id === asked.get('by'))?.id
  const kind = deedKinds.find((one) => one === asked.get('about'))
  const page = await listEntries(db, { ...place, after, locale, by, kind })
  const filter = { ...(by && { by }), ...(kind && { about: kind }) }
  const paged = (more: Record<string, string>) => {
    const query = new URLSearchParams({ ...filter, ...more }).toString()
    return address(query && `?${query}`)
  }
  return {
    entries: page.entries,
    older: page.next && paged({ after: page.next }),
    newest: after === undefined ? null : paged({}),
    filter: { by: by ?? '', about: kind ?? '' },
    everything: address(''),
    doers,
    kinds: deedKinds,
  }
}
