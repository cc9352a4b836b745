/** What can be wrong with one field of an album, for a sentence beside it. */
export const albumFaultCodes = [
  'empty',
  'long',
  'unreadable',
  'date-unreadable',
  'date-before-first',
  'upc-unreadable',
  'upc-check-digit',
  'isrc-unreadable',
  'isrc-twice',
  'tracks-none',
  'tracks-many',
  'track-short',
  'track-long',
  'level-out-of-range',
  'titles-part',
] as const
export type AlbumFaultCode = (typeof albumFaultCodes)[number]

/** `field` is where it was typed: `upc`, or `tracks.3.isrc` for the fourth track. */
export type AlbumFault = { field: string; code: AlbumFaultCode }

/** What the schema complained about as one of ours; what was not even of its field's kind is unreadable. */
export const codeFor = (complaint: string): AlbumFaultCode =>
  albumFaultCodes.find((code) => code === complaint) ?? 'unreadable'
