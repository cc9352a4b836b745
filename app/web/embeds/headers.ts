import { forAnySite } from '../answers/answers.ts'
import { contentPolicy, hashSource } from '../answers/content-policy.ts'

/** Kept by whoever stands between us and a large site, and shown for a day while we are away (TRUST G-07). */
const kept = {
  'Cache-Control': 'public, max-age=10, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400',
  'Referrer-Policy': 'no-referrer',
}

/** Headers of a frame: for any page around it, with one inline style and our script (TRUST annex 2). */
export const frameHeaders = (css: string) => ({
  ...forAnySite,
  ...kept,
  'Content-Type': 'text/html; charset=utf-8',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': contentPolicy({
    'style-src': hashSource(css),
    'font-src': "'none'",
    'img-src': "'none'",
    'form-action': "'none'",
    'frame-ancestors': '*',
  }),
})

/** Headers of a picture whose inline style is its own. Opened as a page it can do nothing. */
export const pictureHeaders = (svg: string) => ({
  ...forAnySite,
  ...kept,
  'Content-Type': 'image/svg+xml; charset=utf-8',
  'Content-Security-Policy': contentPolicy({
    'script-src': "'none'",
    'style-src': hashSource(/<style>([^]*?)<\/style>/.exec(svg)?.[1] ?? ''),
  }),
})

/** Headers of JSON about a campaign. */
export const embedJsonHeaders = { ...forAnySite, ...kept, 'Content-Type': 'application/json; charset=utf-8' }
