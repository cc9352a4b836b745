/** Headers of everything in which one person's form or signatures stand: no cache may keep it. */
export const noStore = { 'Cache-Control': 'no-store' }

/** Headers of pages that are the same for everybody who reads the same language. */
export const forEverybody = {
  'Cache-Control': 'public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=86400',
  Vary: 'Accept-Language',
}

/** So long, in seconds, may an old answer with names be shown while we are away: whoever left is gone within minutes from everywhere. */
export const NAMES_AWAY_SECONDS = 10 * 60

/** The same for pages on which people's names stand. */
export const forEverybodyWithNames = {
  ...forEverybody,
  'Cache-Control': `public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=${NAMES_AWAY_SECONDS}`,
}

/** Headers of what any other site may read and show: the same bytes for everybody, no cookie read or set (TRUST G-04). */
export const forAnySite = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/**
 * Takes along what our scripts keep in a browser: texts of the desk that are not saved, and nothing else lives there (W3C
 * Clear Site Data, §3.1). Cookies are taken back one by one: `"cookies"` would take those of every site under the domain.
 */
export const emptied = { 'Clear-Site-Data': '"storage"' }

/** Name pages are for people, not for search engines (TRUST E-08). */
export const unlisted = { 'X-Robots-Tag': 'noindex' }

/** After a form was taken: look at another page (RFC 9110 §15.4.4), optionally with a cookie. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, { status: 303, headers: { Location: path, ...noStore, ...headers } })
}
