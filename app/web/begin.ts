import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { localeOf } from './locale.ts'
import { pathsIn } from './paths.ts'

/**
 * What nearly every loader and action begins with: the platform, the language, and the addresses in it. A request that
 * was refused before it came here ends here, as a page about the refusal.
 */
export function begin({ context, request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  if (context.refusal) throw new Response(null, { status: context.refusal })
  const spoken = localeOf(request)
  return { ...context, ...spoken, paths: pathsIn(spoken.chosen, params.invited) }
}
