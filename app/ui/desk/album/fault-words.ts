import type { AlbumFaultCode } from '#works'
import type { MessageId } from '#i18n/speak.ts'

const words: Record<AlbumFaultCode, MessageId> = {
  empty: 'album.fault.empty',
  long: 'album.fault.long',
  unreadable: 'album.fault.unreadable',
  'date-unreadable': 'album.fault.date',
  'date-before-first': 'album.fault.dateOrder',
  'upc-unreadable': 'album.fault.upc',
  'upc-check-digit': 'album.fault.upcDigit',
  'isrc-unreadable': 'album.fault.isrc',
  'isrc-twice': 'album.fault.isrcTwice',
  'tracks-none': 'album.fault.noTracks',
  'tracks-many': 'album.fault.manyTracks',
  'track-short': 'album.fault.length',
  'track-long': 'album.fault.length',
  'level-out-of-range': 'album.fault.level',
  'titles-part': 'album.fault.parts',
}

/** The sentence about a fault of an album: what to change. */
export const albumFaultWords = ({ field, code }: { field: string; code: AlbumFaultCode }): MessageId => {
  if (field === 'cover') return 'album.fault.cover'
  if (field.endsWith('.seconds') && code === 'unreadable') return 'album.fault.length'
  if (field.endsWith('.recording')) return 'album.fault.recording'
  if (field.endsWith('.level')) return 'album.fault.level'
  return words[code]
}
