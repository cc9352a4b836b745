import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { withinBudget } from '#web/api/answer-read.ts'
import { describe } from '#web/api/describe.ts'

/** The OpenAPI document of the API, for programs that write programs. */
export const loader = (args: LoaderFunctionArgs) =>
  withinBudget(args, async (headers) =>
    answerTagged(args.request, JSON.stringify(describe(args.context.site)), {
      ...headers,
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=300',
    }),
  )
