import { z } from 'zod'
import { listOpen } from '#campaigns'
import { readCount } from '#counts'
import type { Reading } from '#db/follow-replica.ts'
import type { Platform } from '../context.ts'
import { pathsIn } from '../paths.ts'
import { apiAddresses } from './addresses.ts'
import type { Endpoint } from './endpoint.ts'
import { listCampaigns } from './list-campaigns.ts'
import { signatory } from './schemas.ts'
import { showCampaign } from './show-campaign.ts'
import { showHistory } from './show-history.ts'

/** What there is to ask for: lines that run in a terminal, and an answer as this site gives it now. */
export type ApiExample = {
  of: 'campaigns' | 'campaign' | 'signatories' | 'history' | 'count'
  lines: string[]
  answer: string | null
}

const PLACEHOLDER = 'name-of-a-campaign'
const LONGEST = 64

/**
 * Examples of every answer of the API, about the campaign that the front page shows first. Without any campaign the
 * lines carry a placeholder, and there are no answers. Nobody's name is made an example of: that one is invented.
 */
export async function showExamples({ db, keys, site }: Pick<Platform, 'db' | 'keys' | 'site'>) {
  const [first] = await listOpen(db, '')
  const slug = first?.slug ?? PLACEHOLDER
  const api = apiAddresses(site.url)
  const { countJson, countEvents } = pathsIn()
  const reading: Reading = (ask) => ask(db)
  const asked = { db, reading, keys, site, slug }
  const answer = async (endpoint: Endpoint, query: Record<string, unknown>) =>
    first ? shortened(endpoint.answer.parse(await endpoint.read({ ...asked, query }))) : null
  const names = api.signatories(slug, { q: 'ada' })
  const examples: ApiExample[] = [
    {
      of: 'campaigns',
      lines: [curl(api.campaigns({ state: 'open' }))],
      answer: await answer(listCampaigns, { state: 'open' }),
    },
    { of: 'campaign', lines: [curl(api.campaign(slug))], answer: await answer(showCampaign, {}) },
    {
      of: 'signatories',
      lines: [curl(names)],
      answer: first ? shortened({ data: [invented()], links: { self: names, next: null } }) : null,
    },
    {
      of: 'history',
      lines: [curl(api.history(slug, { by: 'day' }))],
      answer: await answer(showHistory, { by: 'day' }),
    },
    {
      of: 'count',
      lines: [curl(`${site.url}${countJson(slug)}`), curl(`${site.url}${countEvents(slug)}`, '-N')],
      answer: first ? shortened(await readCount(db, slug)) : null,
    },
  ]
  return { examples, placeholder: first ? null : PLACEHOLDER }
}

const curl = (address: string, option?: string) =>
  ['curl', option, address.includes('?') ? `'${address}'` : address].filter(Boolean).join(' ')

function invented(): Record<string, unknown> {
  const { properties = {} } = z.toJSONSchema(signatory)
  return Object.fromEntries(
    Object.entries(properties).map(([name, shape]) => [name, (shape as { examples: unknown[] }).examples[0]]),
  )
}

/** An answer as people read it: one of each list, and long texts cut. */
function shortened(answer: unknown): string {
  const cut = (_: string, value: unknown) => {
    if (Array.isArray(value)) return value.slice(0, 1) as unknown[]
    const isText = typeof value === 'string' && !value.startsWith('http')
    return isText && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value
  }
  return JSON.stringify(answer, cut, 2).replaceAll(/\[\s+("[^"]*")\s+\]/g, '[$1]')
}
