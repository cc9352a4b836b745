import { contentPolicy } from '#web/answers/content-policy.ts'

// The older header knows no “anybody”: where a frame is meant, there is none of it.
const FRAMED = /^\/embed\/./
const policy = contentPolicy()
// Whoever has the address of such a page may come in: it is told to no other site, and to no search engine.
const INVITED = /^\/invited\/./

/**
 * Headers of every answer that has none of its own by that name: our own files only, in no frame of anybody's (TRUST
 * G-01), for no other site. What other sites may show, they may put in a frame only under `/embed/`.
 */
export function securityHeaders(siteUrl: string, path: string): Record<string, string> {
  const secure = siteUrl.startsWith('https:')
  return {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    ...(!FRAMED.test(path) && { 'X-Frame-Options': 'DENY' }),
    'Referrer-Policy': INVITED.test(path) ? 'no-referrer' : 'same-origin',
    ...(INVITED.test(path) && { 'X-Robots-Tag': 'noindex' }),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
  }
}
