import { drawTicket, type Keys } from '#secrets'
import {
  readSigningForm,
  type GatheredSigning,
  type Hindered,
  type SigningFaults,
  type SignOutcome,
} from '#signatures'
import type { Asking } from '#campaigns'
import { isPartnerCode } from '#partners'
import { readNumber } from '../forms/read-number.ts'
import { readAgain } from './again.ts'

export type TakenForm = SignOutcome | Hindered | { outcome: 'refused'; faults: SigningFaults }

type Sent = {
  campaign: Pick<Asking, 'id' | 'fields' | 'questions'>
  fields: Record<string, unknown>
  locale: string
  network: string | null
  /** The private link it came by. */
  link?: string
  /** By when an answer must come, of `performance.now()`. */
  until: number
}

/** Reads a sent sign form and signs with it, or says what in it was refused. */
export async function takeFields(
  { signing, keys }: { signing: GatheredSigning; keys: Keys },
  { campaign, fields, locale, network, link, until }: Sent,
): Promise<TakenForm> {
  // People cannot see this field. A program that filled it in gets the same answer, and nothing is written.
  if (fields.homepage) return { outcome: 'check-your-mailbox', ticket: drawTicket().ticket }

  const reading = readSigningForm(fields, campaign.fields, campaign.questions)
  if (reading.outcome === 'refused') return reading
  const form = {
    campaignId: campaign.id,
    form: reading.form,
    locale,
    network,
    link,
    partner: partnerIn(fields),
    version: versionIn(fields),
    ticket: readAgain(keys, fields)?.ticket,
  }
  return signing.sign(form, { until })
}

// Other people's forms need not say which words they were made for; one that says it in no number of ours knows none of ours.
const versionIn = ({ version }: Record<string, unknown>) =>
  version === undefined ? undefined : readNumber(version)

// Whatever else stands there came by nobody's link.
const partnerIn = ({ from }: Record<string, unknown>) =>
  typeof from === 'string' && isPartnerCode(from) ? from : undefined
