import type { LoaderFunctionArgs, ActionFunctionArgs } from '@remix-run/node'
import { findTicket, listMine } from '#signatures'
import { findVisit } from '#mailboxes'
import type { begin } from '../begin.ts'
import { readTicket } from '../visits/cookies.ts'
import { readSigningTicket } from '../visits/signing-tickets.ts'

type Begun = ReturnType<typeof begin>

/** A signature that this browser may act for. */
export type SignedHere = { signatureId: string; name: string }

/**
 * Whose signature under a campaign this browser has proven: by the code that was typed here when signing, or by a visit to one's
 * signatures. Undefined for everybody else.
 */
export async function signedHere(
  { db, keys, site }: Begun,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
  { id: campaignId, slug }: { id: string; slug: string },
): Promise<SignedHere | undefined> {
  const ticket = readSigningTicket(request, site.url, slug)
  const form = ticket && (await findTicket(db, keys, { ticket, campaignId }))
  if (form && form.state === 'standing') return { signatureId: form.signatureId, name: form.name }
  const visiting = readTicket(request, site.url, 'visit')
  const visit = visiting && (await findVisit(db, keys, visiting))
  if (!visit || !visit.proven) return undefined
  const mine = await listMine(db, keys, visit.addressKey, 'en')
  const own = mine.find((one) => one.campaignId === campaignId && one.state === 'standing')
  return own && { signatureId: own.id, name: own.name }
}
