import { z } from 'zod'
import { readHistory } from '#counts'
import { limits } from '#limits'
import type { Db } from '#db/connection.ts'
import { campaignOr404 } from '../campaign/campaign-or-404.ts'
import { apiAddresses } from './addresses.ts'
import { endpoint } from './endpoint.ts'
import { after } from './parameters.ts'
import { historyAnswer } from './schemas.ts'

/** How a campaign's number came about. */
export const showHistory = endpoint({
  id: 'showHistory',
  path: '/campaigns/{slug}/history',
  summary: 'The number, hour by hour or day by day',
  description:
    'How many signed and left in each hour or day (UTC), and how many stood at the end of it; oldest first, a thousand a page. Those in which nothing happened are left out. The newest one is not over yet.',
  query: z.object({
    by: z.enum(['hour', 'day']).default('day'),
    after: after(z.iso.datetime()),
  }),
  answer: historyAnswer,
  async read({ db, reading, site, slug, query }) {
    const { id } = await campaignOr404(db, slug, '')
    const { by, after: last } = query
    const after = last ? new Date(last) : undefined
    const history = (db: Db) => readHistory(db, id, { by, after, most: limits.history.perPage })
    const { steps, next } = await (after ? reading(history) : history(db))
    const address = (asked: typeof query) => apiAddresses(site.url).history(slug, asked)
    return {
      data: steps.map(({ from, ...step }) => ({ from: from.toISOString(), ...step })),
      links: { self: address(query), next: next && address({ by, after: next.toISOString() }) },
    }
  },
})
