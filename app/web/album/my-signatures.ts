import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { findVisit } from '#mailboxes'
import { listMine } from '#signatures'
import { findRecordingCampaign } from '#works'
import type { begin } from '../begin.ts'
import { readTicket } from '../visits/cookies.ts'
import { signedHere } from './signed-here.ts'

type Begun = ReturnType<typeof begin>

/** Every signature this browser may act for: those of its visit, and the one it signed just now at the recording's campaign. */
export async function mySignatures(
  begun: Begun,
  args: LoaderFunctionArgs | ActionFunctionArgs,
): Promise<string[]> {
  const { db, keys, site } = begun
  const ticket = readTicket(args.request, site.url, 'visit')
  const visit = ticket && (await findVisit(db, keys, ticket))
  const visited = visit && visit.proven ? await listMine(db, keys, visit.addressKey, 'en') : []
  const campaign = await findRecordingCampaign(db, args.params.recording ?? '')
  const here = campaign && (await signedHere(begun, args, campaign))
  return [...visited.map(({ id }) => id), ...(here ? [here.signatureId] : [])]
}
