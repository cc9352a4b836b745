import { SLUG_SIGNS } from '#campaigns'

/** What may stand where an address has a name. */
export const names: Record<string, string> = {
  slug: SLUG_SIGNS,
  number: '[1-9]\\d{0,8}',
  table: '(?:growth|countries|occupations)\\.csv',
  colour: '[0-9a-f]{6}\\.css',
  file: '[\\w.-]{1,120}',
  script: '[a-z-]{1,40}(?:\\.v\\d{1,3})?\\.(?:js|svg)',
}

/** Whose word makes an answer untrue: one campaign's, that of any, or nobody's while this process runs. */
type Follows = 'campaign' | 'all' | 'nothing'

export type Row = {
  at: string
  /** The queries that belong to the address, with the values that mean something. What else is asked changes nothing. */
  asks?: Record<string, RegExp>
  /** Queries that nobody could keep all answers of, such as a search: whoever asks one goes past the cache. */
  beyond?: string[]
  /** Whether its language is the reader's where the address asks for none. */
  speaks?: 'as the reader'
  follows: Follows
  /** Whether anybody can make up any number of these that are answered: they push out each other and nothing else. */
  madeUp?: true
  /** Whether reads are counted for each network, as the API says in its headers. */
  metered?: true
  /** Whether it can wait a little in a spike. */
  heavy?: true
}

const OURS = /^(?:en|fr|de|es|pl|ar)$/
const ANY_LANGUAGE = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}$/
const NUMBER = /^[1-9]\d{0,5}$/
const look = { theme: /^(?:light|dark)$/, size: /^(?:full|compact)$/, goal: /^off$/, sign: /^off$/ }
const filters = ['q', 'country', 'occupation', 'version', 'after']

const page = { asks: { lang: OURS }, speaks: 'as the reader', follows: 'campaign' } as const
const front = { ...page, follows: 'all' } as const
const data = { asks: { lang: ANY_LANGUAGE }, follows: 'campaign' } as const
const api = { ...data, metered: true, madeUp: true } as const
const file = { follows: 'nothing' } as const

/**
 * Every address whose answer is the same for everybody and is kept, and no other (TRUST F-13): what is not here, or is
 * asked with another method, never touches the cache. Share pictures have a memory of their own (keep-cards.ts).
 */
export const rows: Row[] = [
  { at: '/', ...front },
  { at: '/c/:slug', ...page, asks: { ...page.asks, from: /^[\w-]{1,64}$/ } },
  { at: '/c/:slug/signatories', ...page, asks: { ...page.asks, first: /^yes$/ }, beyond: filters },
  { at: '/c/:slug/words', ...page, asks: { ...page.asks, before: NUMBER } },
  { at: '/c/:slug/figures', ...page, heavy: true },
  { at: '/c/:slug/figures/:table', follows: 'campaign', heavy: true },
  { at: '/c/:slug/updates', ...page, beyond: ['before'] },
  { at: '/c/:slug/updates/:number', ...page },
  { at: '/c/:slug/album', ...page },
  { at: '/c/:slug/book', ...page, asks: { ...page.asks, page: NUMBER }, beyond: ['q', 'at'] },
  { at: '/c/:slug/statement.txt', ...page, asks: { ...page.asks, version: NUMBER } },
  { at: '/c/:slug/count.json', follows: 'campaign', asks: { lang: /^.{0,35}$/s }, madeUp: true },
  { at: '/c/:slug/badge.svg', ...data, asks: { ...data.asks, ...look }, madeUp: true },
  { at: '/c/:slug/qr.svg', follows: 'campaign', asks: { lang: OURS } },
  { at: '/embed/c/:slug', ...data, asks: { ...data.asks, ...look }, madeUp: true },
  { at: '/embed', ...front, beyond: ['campaign', 'language', 'theme', 'size', 'goal', 'sign'] },
  {
    at: '/oembed',
    follows: 'all',
    asks: { url: /^.{1,300}$/s },
    beyond: ['maxwidth', 'maxheight', 'format'],
    madeUp: true,
  },
  { at: '/api', ...front },
  {
    at: '/api/v1/campaigns',
    ...api,
    follows: 'all',
    asks: { ...api.asks, state: /^(?:scheduled|open|closed)$/ },
    beyond: ['q', 'after'],
  },
  { at: '/api/v1/campaigns/:slug', ...api },
  { at: '/api/v1/campaigns/:slug/signatories', follows: 'campaign', metered: true, beyond: filters },
  {
    at: '/api/v1/campaigns/:slug/history',
    follows: 'campaign',
    metered: true,
    asks: { by: /^(?:hour|day)$/ },
    beyond: ['after'],
  },
  { at: '/api/v1/openapi.json', metered: true, ...file },
  { at: '/limits', ...page, follows: 'nothing' },
  { at: '/privacy', ...page, follows: 'nothing' },
  { at: '/back-soon', ...page, asks: { ...page.asks, why: /^(?:reads|away)$/ }, follows: 'nothing' },
  { at: '/feed.xml', asks: { lang: OURS }, follows: 'all' },
  { at: '/sitemap.xml', follows: 'all' },
  { at: '/robots.txt', ...file },
  { at: '/accent/:colour', ...file, madeUp: true },
  { at: '/assets/:file', ...file },
  { at: '/:script', ...file },
]
