import { limits } from '#limits'

const FORM = /^application\/x-www-form-urlencoded\b/i
const UPLOAD = /^multipart\/form-data\b/i
const DRAFT = /^\/organise\/c\/[a-z0-9-]{1,80}\/edit\//
const WORDMARK = /^\/organise\/c\/[a-z0-9-]{1,80}\/edit\/wordmark$/
// The settings of a book, which are long texts, and a photograph of where it was handed out.
const BOOK = /^\/organise\/c\/[a-z0-9-]{1,80}\/book(?:\/save)?$/
const HANDED_OUT = /^\/organise\/c\/[a-z0-9-]{1,80}\/book\/handed-out$/

// Where a list of thousands of people is pasted.
const LISTS = /^\/organise\/c\/[a-z0-9-]{1,80}\/files\/invitations$/

/** What a form to an address may be: a plain and a short one, but for a draft's pages, which are long, and its wordmark, which is a file. */
export function takenForms(path: string): { type: RegExp; mostBytes: number } {
  return {
    type: WORDMARK.test(path) || HANDED_OUT.test(path) ? UPLOAD : FORM,
    mostBytes: mostBytesOf(path),
  }
}

function mostBytesOf(path: string): number {
  if (LISTS.test(path)) return limits.invitationLists.mostBytes
  if (HANDED_OUT.test(path)) return limits.book.mostPhotoBytes
  if (DRAFT.test(path) || BOOK.test(path)) return limits.draft.mostBytes
  return path.startsWith('/organise/') ? limits.body.mostDeskBytes : limits.body.mostBytes
}
