import type { MySignature } from '#signatures'

/** One of a visitor's own signatures, as their page shows it. */
export function mine({ hash, campaignId: _, ...signature }: MySignature) {
  return { ...signature, hash: hash.toString('hex') }
}
