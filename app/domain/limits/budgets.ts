import { macOf, type Keys } from '#secrets'
import { limits } from './numbers.ts'
import type { Budget } from './spend.ts'

const { hourSeconds, daySeconds, weekSeconds } = limits.windows

/**
 * What one code email costs: the mailbox's share of this campaign, and of the whole platform for a day and a week.
 * The two buckets are MACs with nothing in common, so the table does not tell which campaigns a mailbox was busy in.
 */
export function codeEmailBudgets(keys: Keys, addressKey: string, campaignId: string | null): Budget[] {
  const everywhere = macOf(keys.address, 'code emails', addressKey)
  const here = macOf(keys.address, 'code emails', addressKey, campaignId ?? 'visits')
  return [
    { bucket: here, most: limits.codeEmails.perCampaignAndDay, windowSeconds: daySeconds },
    { bucket: everywhere, most: limits.codeEmails.perDay, windowSeconds: daySeconds },
    { bucket: everywhere, most: limits.codeEmails.perWeek, windowSeconds: weekSeconds },
  ]
}

/**
 * What one wrong code costs the mailbox it is made at. Signing and visiting have a budget each: whoever wears out the
 * one with guesses must not keep a mailbox's owner from leaving.
 */
export function addressBudgets(keys: Keys, addressKey: string, deed: 'signing' | 'visiting'): Budget[] {
  const bucket = macOf(keys.address, 'wrong codes', deed, addressKey)
  return [{ bucket, most: limits.wrongCodes.perAddressAndDay, windowSeconds: daySeconds }]
}

/**
 * What one form or one guess costs the network it comes from. No budget for a caller without a network: the machine
 * itself, see web/client-network.
 */
export function networkBudget(
  keys: Keys,
  deed: 'forms' | 'wrongCodes' | 'reports',
  network: string | null,
): Budget[] {
  if (network === null) return []
  const bucket = macOf(keys.network, deed, network)
  return [{ bucket, most: limits[deed].perNetworkAndHour, windowSeconds: hourSeconds }]
}
