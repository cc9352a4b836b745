import type { MessageId } from '#i18n/speak.ts'

/** Why a file was not taken, whatever kind of file it was: what to do. */
export const uploadFaults: Record<string, MessageId> = {
  'too-large': 'album.upload.tooLarge',
  'disk-full': 'album.upload.diskFull',
  'disk-fault': 'album.upload.diskFault',
  'broken-off': 'album.upload.brokenOff',
}
