import type { MySignature } from '#signatures'

/** One of a visitor's own signatures, as their page shows it, with the page it is printed on where it is in a book. */
export function mine({ hash, campaignId: _, ...signature }: MySignature, bookPage: number | null = null) {
  return { ...signature, bookPage, hash: hash.toString('hex') }
}
