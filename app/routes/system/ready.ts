import { sql } from 'kysely'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { noStore } from '#web/answers.ts'

/** The process can do its work: the database answers, and it is not about to go. 503 otherwise, so that nobody is sent here. */
export async function loader({ context }: LoaderFunctionArgs) {
  try {
    if (context.leaving())
      return Response.json({ ready: false, leaving: true }, { status: 503, headers: noStore })
    await sql`select 1`.execute(context.db)
    return Response.json({ ready: true }, { headers: noStore })
  } catch {
    return Response.json({ ready: false }, { status: 503, headers: { ...noStore, 'Retry-After': '10' } })
  }
}
