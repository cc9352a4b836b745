import type { LoaderFunctionArgs } from '@remix-run/node'
import { withinBudget } from '#web/api/answer-read.ts'

/** Every address under the API's that is none of its own: it answers programs, so in a way they can read. */
export const loader = (args: LoaderFunctionArgs) =>
  withinBudget(args, () => Promise.reject(new Response(null, { status: 404 })))
