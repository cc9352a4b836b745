import type { PasskeySite } from '#passkeys'
import { sayIn } from '#i18n/speak.ts'

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|\[::1\])$/

/**
 * The site as passkeys know it, from its configured address only. A passkey belongs to a domain, and a bare number is none
 * (WebAuthn Level 3 §5.1.3, step 8): a laptop that serves at 127.0.0.1 uses the name every browser has for itself.
 */
export function passkeySite(siteUrl: string): PasskeySite {
  const url = new URL(siteUrl)
  if (LOOPBACK.test(url.hostname)) url.hostname = 'localhost'
  return { name: sayIn('en')('site.name'), id: url.hostname, origin: url.origin }
}
