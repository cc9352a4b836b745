import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportMine } from '#signatures'
import { noStore } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { visitOrAsk } from '#web/visits/visit-or-ask.ts'

/** Everything we hold about the visitor's signatures, to take along. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = begin(args)
  const visit = await visitOrAsk(begun, args.request)
  return new Response(JSON.stringify(await exportMine(begun.db, begun.keys, visit), null, 2), {
    headers: {
      ...noStore,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="undersigned.json"',
    },
  })
}
