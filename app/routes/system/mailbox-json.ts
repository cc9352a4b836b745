import type { LoaderFunctionArgs } from '@remix-run/node'
import { noStore } from '#web/answers/answers.ts'
import { caughtEmails } from '#web/mail/caught-emails.ts'

/** The built-in mailbox for scripts. */
export function loader({ context, request }: LoaderFunctionArgs) {
  return Response.json(caughtEmails(context, request), { headers: noStore })
}
