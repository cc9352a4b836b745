import type { LoaderFunctionArgs } from '@remix-run/node'
import { begin } from '../begin.ts'

/** What an address that only takes forms says to whoever reads it: 405, or why the form was refused before it came here. */
export function postOnly(args: LoaderFunctionArgs): never {
  begin(args)
  throw new Response(null, { status: 405 })
}
