import type { CaughtEmail } from '../caught-email.ts'
import type { Platform } from '../context.ts'

/** The built-in mailbox, newest first, for one address or for all. 404 where real mail is sent. */
export function caughtEmails({ mailbox }: Platform, request: Request): CaughtEmail[] {
  if (!mailbox) throw new Response(null, { status: 404 })
  const to = new URL(request.url).searchParams.get('to')?.toLowerCase()
  return mailbox().filter((email) => !to || email.to.toLowerCase() === to)
}
