import { macOf, type Keys } from '#secrets'
import { limits } from './numbers.ts'
import { neighboursOf } from './neighbours.ts'
import type { Budget } from './budget.ts'

const { hourSeconds, daySeconds, weekSeconds } = limits.windows

/**
 * What one code email costs: the mailbox's share of this campaign (or of the desk, or of visits), and of the whole platform for a day and a week.
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
 * What one wrong code costs the mailbox it is made at. Signing, visiting and enrolling have a budget each: whoever wears
 * out the one with guesses must not keep a mailbox's owner from leaving.
 */
export function addressBudgets(
  keys: Keys,
  addressKey: string,
  deed: 'signing' | 'visiting' | 'enrolling',
): Budget[] {
  const bucket = macOf(keys.address, 'wrong codes', deed, addressKey)
  return [{ bucket, most: limits.wrongCodes.perAddressAndDay, windowSeconds: daySeconds }]
}

/** What one wrong recovery code costs the mailbox it is made with. Only who has proven the mailbox gets this far. */
export function recoveryBudgets(keys: Keys, addressKey: string): Budget[] {
  const bucket = macOf(keys.address, 'recovery codes', addressKey)
  return [{ bucket, most: limits.recovery.wrongPerAddressAndDay, windowSeconds: daySeconds }]
}

/**
 * What one form or one guess costs the network it comes from, and with IPv6 the neighbours of that network together: whoever
 * has a /48 changes networks 65,536 times (TRUST B-03). No budget for a caller without a network: the machine itself, see
 * web/client-network.
 */
export function networkBudget(
  keys: Keys,
  deed: 'forms' | 'wrongCodes' | 'enrolments' | 'signIns' | 'reports',
  network: string | null,
): Budget[] {
  if (network === null) return []
  const most = limits[deed].perNetworkAndHour
  const own = { bucket: macOf(keys.network, deed, network), most, windowSeconds: hourSeconds }
  const neighbours = neighboursOf(network)
  if (neighbours === undefined) return [own]
  const shared = macOf(keys.network, deed, 'neighbours', neighbours)
  return [own, { bucket: shared, most: most * limits.neighbours.networks, windowSeconds: hourSeconds }]
}

/** What one invitation costs the team that sends it. */
export function invitationBudgets(keys: Keys, teamId: string): Budget[] {
  const bucket = macOf(keys.address, 'invitations of a team', teamId)
  return [{ bucket, most: limits.invitations.perTeamAndDay, windowSeconds: daySeconds }]
}

/** What one invitation costs the mailbox it goes to, whichever team it comes from: teams are made in a moment. */
export function invitedBudgets(keys: Keys, addressKey: string): Budget[] {
  const bucket = macOf(keys.address, 'invitations to a mailbox', addressKey)
  return [{ bucket, most: limits.invitations.perMailboxAndDay, windowSeconds: daySeconds }]
}
