import type { Asked } from '../asked.ts'
import { cookieNames } from '../visits/cookies.ts'

/**
 * Whether a request that changes something comes from our own pages (TRUST F-01). Browsers say so in `Sec-Fetch-Site`
 * or in `Origin`; either one pointing elsewhere is a refusal. A request with neither comes from no browser of this
 * decade: it may do what needs no standing authority, but not act for somebody who has opened their signatures or sits at
 * the organisers' desk.
 */
export function isFromOurselves(request: Pick<Asked, 'headers'>, siteUrl: string): boolean {
  const fetchSite = request.headers.get('Sec-Fetch-Site')
  const origin = request.headers.get('Origin')
  if (fetchSite !== null) return fetchSite === 'same-origin' || (fetchSite === 'none' && origin === null)
  if (origin !== null) return origin === new URL(siteUrl).origin
  const { visit, desk } = cookieNames(siteUrl)
  const cookies = request.headers.get('Cookie') ?? ''
  return !cookies.includes(`${visit}=`) && !cookies.includes(`${desk}=`)
}
