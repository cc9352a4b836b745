import type { ActionFunctionArgs } from '@remix-run/node'
import { drawTicket } from '#secrets'
import { isAway } from '#db/is-away.ts'
import { seeOther } from '../answers.ts'
import { begin } from '../begin.ts'
import { readTicket } from '../cookies.ts'
import { textsOf } from '../read-fields.ts'
import { readAgain } from './again.ts'

const LATE = Symbol('late')

/**
 * What must be read before a sign form or a code can be taken. When the database does not answer in time nothing has been
 * done, and what is thrown leads to the page that keeps the form.
 */
export async function orKeep<Answer>(
  args: ActionFunctionArgs,
  fields: Record<string, unknown>,
  question: Promise<Answer>,
): Promise<Answer> {
  const { keys, site, paths, until } = begin(args)
  const code = paths.code(args.params.slug ?? '')
  const answer = await Promise.race([question, lateAt(until)]).catch((error: unknown) => {
    if (isAway(error)) return LATE
    throw error
  })
  if (answer !== LATE) return answer as Answer
  const ticket =
    (fields.code === undefined ? undefined : readTicket(args.request, site.url, 'signing')) ??
    readAgain(keys, fields)?.ticket ??
    drawTicket().ticket
  args.context.hindered = { by: { outcome: 'too-busy', ticket }, typed: textsOf(fields), code }
  throw seeOther(paths.busy())
}

const lateAt = (moment: number) =>
  new Promise<typeof LATE>((resolve) => {
    setTimeout(() => resolve(LATE), Math.max(0, moment - performance.now())).unref()
  })
