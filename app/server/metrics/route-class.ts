/** The kinds of addresses that are told apart in figures: few, fixed, and with nobody's name, slug or ticket in them. */
export type RouteClass =
  | 'front'
  | 'campaign'
  | 'count'
  | 'stream'
  | 'list'
  | 'figures'
  | 'sign'
  | 'code'
  | 'works'
  | 'embed'
  | 'api'
  | 'me'
  | 'desk'
  | 'file'
  | 'health'
  | 'other'

const ofCampaign: Record<string, RouteClass> = {
  '': 'campaign',
  'count.json': 'count',
  'count/events': 'stream',
  signatories: 'list',
  figures: 'figures',
  sign: 'sign',
  code: 'code',
  'code/resend': 'code',
  'code/status': 'code',
  signed: 'code',
  'badge.svg': 'embed',
  'qr.svg': 'embed',
  'card.png': 'embed',
}

const first: Record<string, RouteClass> = {
  '': 'front',
  embed: 'embed',
  oembed: 'embed',
  api: 'api',
  me: 'me',
  organise: 'desk',
  assets: 'file',
  health: 'health',
  metrics: 'health',
}

const works = /^(?:album|book|editions)(?:\/|$)/
const files = /^\/[a-z0-9.-]+\.(?:js|svg|png|txt|xml|ico)$/

/** Of which kind the address of a request is. Runs for every request, so it looks at a string and nothing else. */
export function routeClass(url: string): RouteClass {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  const [, head = '', , ...rest] = path.split('/')
  if (head === 'c' || head === 'invited') {
    const place = rest.join('/')
    return ofCampaign[place] ?? (works.test(place) ? 'works' : rest[0] === 'figures' ? 'figures' : 'campaign')
  }
  return first[head] ?? (files.test(path) ? 'file' : 'other')
}
