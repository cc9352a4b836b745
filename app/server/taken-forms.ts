import { SLUG_SIGNS } from '#campaigns'
import { limits } from '#limits'

const FORM = /^application\/x-www-form-urlencoded\b/i
const UPLOAD = /^multipart\/form-data\b/i

/** Where a campaign is at the desk, and what comes behind it there. */
const atDesk = (rest: string) => new RegExp(`^/organise/c/${SLUG_SIGNS}/${rest}`)

const DRAFT = atDesk('edit/')
const RECORDINGS = atDesk('album/recordings$')
const COVER = atDesk('album/cover$')
const PROCEEDS = atDesk('album/proceeds$')
const CONTRIBUTE = new RegExp(`^/c/${SLUG_SIGNS}/album/contribute$`)
const WORDMARK = atDesk('edit/wordmark$')
// The settings of a book, which are long texts, and a photograph of where it was handed out.
const BOOK = atDesk('book(?:/save)?$')
const HANDED_OUT = atDesk('book/handed-out$')

// Where a list of thousands of people is pasted.
const LISTS = atDesk('files/invitations$')

/** What a form to an address may be: a plain and a short one, but for a draft's pages, which are long, and those that bring a file. */
export function takenForms(path: string): { type: RegExp; mostBytes: number } {
  return {
    type: isUpload(path) ? UPLOAD : FORM,
    mostBytes: mostBytesOf(path),
  }
}

const uploads = [WORDMARK, HANDED_OUT, COVER, RECORDINGS, PROCEEDS, CONTRIBUTE]

/** Whether a form to an address brings a file. */
export const isUpload = (path: string): boolean => uploads.some((one) => one.test(path))

// What comes with a file in a form: its texts, and the lines between.
const BESIDE = limits.body.mostBytes

function mostBytesOf(path: string): number {
  if (RECORDINGS.test(path)) return limits.recordings.mostDeskBytes + BESIDE
  if (CONTRIBUTE.test(path)) return limits.recordings.mostBytes + BESIDE
  if (COVER.test(path)) return limits.covers.mostBytes + BESIDE
  if (PROCEEDS.test(path)) return limits.receipts.mostBytes + BESIDE
  if (LISTS.test(path)) return limits.invitationLists.mostBytes
  if (HANDED_OUT.test(path)) return limits.book.mostPhotoBytes
  if (WORDMARK.test(path)) return limits.wordmarks.mostSentBytes
  if (DRAFT.test(path) || BOOK.test(path)) return limits.draft.mostBytes
  return path.startsWith('/organise/') ? limits.body.mostDeskBytes : limits.body.mostBytes
}
