type Query = Record<string, string | undefined>

/**
 * The addresses of the open API, absolute: they are read far from this site. Only what is filled in stands in them, in one
 * order, so that the same question has the same address however it was asked.
 */
export function apiAddresses(siteUrl: string) {
  const at = (path: string, query: Query = {}) => {
    const filled = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
    const search = new URLSearchParams(filled).toString()
    return `${siteUrl}/api/v1/${path}${search && `?${search}`}`
  }
  const campaign = (slug: string, rest = '', query?: Query) =>
    at(`campaigns/${encodeURIComponent(slug)}${rest}`, query)
  return {
    document: () => at('openapi.json'),
    campaigns: (query?: Query) => at('campaigns', query),
    campaign: (slug: string, query?: Query) => campaign(slug, '', query),
    signatories: (slug: string, query?: Query) => campaign(slug, '/signatories', query),
    history: (slug: string, query?: Query) => campaign(slug, '/history', query),
  }
}
