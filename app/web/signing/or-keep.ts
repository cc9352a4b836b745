import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { drawTicket } from '#secrets'
import type { Hindered } from '#signatures'
import { isAway } from '#db/is-away.ts'
import { begin } from '../begin.ts'
import { readTicket } from '../visits/cookies.ts'
import { readAgain } from './again.ts'
import { leadToKept } from './lead-to-kept.ts'

const LATE = Symbol('late')

/**
 * What must be known before a sign form or a code can be answered. When the database does not answer in time, what is thrown leads
 * to the page that keeps the form. Nothing has been done then, unless `hindered` says otherwise.
 */
export async function orKeep<Answer>(
  args: ActionFunctionArgs | LoaderFunctionArgs,
  fields: Record<string, unknown>,
  question: Promise<Answer>,
  hindered?: Hindered,
): Promise<Answer> {
  const { keys, site, until } = begin(args)
  const answer = await Promise.race([question, lateAt(until)]).catch((error: unknown) => {
    if (isAway(error)) return LATE
    throw error
  })
  if (answer !== LATE) return answer as Answer
  const ticket =
    (fields.code === undefined ? undefined : readTicket(args.request, site.url, 'signing')) ??
    readAgain(keys, fields)?.ticket ??
    drawTicket().ticket
  throw leadToKept(args, fields, hindered ?? { outcome: 'too-busy', ticket })
}

/** What the page of a form needs to know: as patient as ever where it was asked for, and as `orKeep` where a form was refused. */
export function soonIfRefused<Answer>(args: LoaderFunctionArgs, question: Promise<Answer>): Promise<Answer> {
  const { refusedForm } = args.context
  return refusedForm ? orKeep(args, refusedForm, question) : question
}

const lateAt = (moment: number) =>
  new Promise<typeof LATE>((resolve) => {
    setTimeout(() => resolve(LATE), Math.max(0, moment - performance.now())).unref()
  })
