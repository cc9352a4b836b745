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
  | 'wait'
  | 'works'
  | 'embed'
  | 'api'
  | 'me'
  | 'desk'
  | 'file'
  | 'health'
  | 'other'

const ofCampaign = classes({
  '': 'campaign',
  'count.json': 'count',
  'count/events': 'stream',
  signatories: 'list',
  figures: 'figures',
  sign: 'sign',
  code: 'code',
  'code/resend': 'code',
  'code/status': 'wait',
  signed: 'code',
  'badge.svg': 'embed',
  'qr.svg': 'embed',
  'card.png': 'embed',
})

const first = classes({
  '': 'front',
  embed: 'embed',
  oembed: 'embed',
  api: 'api',
  me: 'me',
  organise: 'desk',
  assets: 'file',
  health: 'health',
  metrics: 'health',
})

const works = /^(?:album|book|editions)(?:\/|$)/
const files = /^\/[a-z0-9.-]+\.(?:js|svg|png|txt|xml|ico)$/

/** Of which kind the address of a request is. Runs for every request, so it looks at a string and makes no lists. */
export function routeClass(url: string): RouteClass {
  const end = url.indexOf('?')
  const path = end < 0 ? url : url.slice(0, end)
  const [head, rest] = cut(path.slice(1))
  if (head === 'c' || head === 'invited') {
    const place = cut(rest)[1]
    const known = ofCampaign.get(place)
    if (known) return known
    return works.test(place) ? 'works' : cut(place)[0] === 'figures' ? 'figures' : 'campaign'
  }
  return first.get(head) ?? (files.test(path) ? 'file' : 'other')
}

function cut(path: string): [string, string] {
  const slash = path.indexOf('/')
  return slash < 0 ? [path, ''] : [path.slice(0, slash), path.slice(slash + 1)]
}

// A Map, because an address may well be called `constructor`.
function classes(named: Record<string, RouteClass>): Map<string, RouteClass> {
  return new Map(Object.entries(named))
}
