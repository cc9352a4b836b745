const all = [
  'needs-second-owner',
  'no-second-owner',
  'nothing-waits',
  'approved',
  'withdrawn',
  'nobody',
] as const

/** What a page says about the deed that led to it. */
export type Said = (typeof all)[number]

/** The word in a page's address, where it is one of ours. */
export function saidOf(request: Request): Said | undefined {
  const asked = new URL(request.url).searchParams.get('said')
  return all.find((word) => word === asked)
}
