import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Hindered } from '#signatures'
import { seeOther } from '../answers/answers.ts'
import { begin } from '../begin.ts'
import { textsOf } from '../forms/read-fields.ts'

/**
 * Where a sign form or a code goes that could not be taken just now: to the page that keeps it (503, see `keepForm`), with
 * everything that was typed and the way to where its code is typed.
 */
export function leadToKept(
  args: ActionFunctionArgs | LoaderFunctionArgs,
  fields: Record<string, unknown>,
  by: Hindered,
): Response {
  const { paths } = begin(args)
  args.context.hindered = { by, typed: textsOf(fields), code: paths.code(args.params.slug ?? '') }
  return seeOther(paths.busy())
}
