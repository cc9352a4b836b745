import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { Deed } from '#organisers'
import { beginWork } from '../desk/begin/begin-work.ts'

/** What every page about a campaign's album begins with. Throws 404 where the campaign makes something else. */
export async function beginAlbum(args: LoaderFunctionArgs | ActionFunctionArgs, deed: Deed = 'make a work') {
  const begun = await beginWork(args, deed)
  if (begun.kind !== 'album') throw new Response(null, { status: 404 })
  return { ...begun, files: args.context.files, uploads: args.context.uploads }
}
