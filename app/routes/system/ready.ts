import type { LoaderFunctionArgs } from '@remix-run/node'
import { noStore } from '#web/answers/answers.ts'
import { doesAnswer } from '#db/does-answer.ts'

/** The process can do its work: the database answers, and it is not about to go. 503 otherwise, so that nobody is sent here. */
export async function loader({ context }: LoaderFunctionArgs) {
  if (context.leaving())
    return Response.json({ ready: false, leaving: true }, { status: 503, headers: noStore })
  if (await doesAnswer(context.db)) return Response.json({ ready: true }, { headers: noStore })
  return Response.json({ ready: false }, { status: 503, headers: { ...noStore, 'Retry-After': '10' } })
}
