import { macOf, type Keys } from '#secrets'

/**
 * A mailbox's fingerprint in one campaign: what keeps its signature unique there once the address is forgotten. Each
 * campaign has its own, so two campaigns' lists cannot be laid side by side.
 */
export function addressMac(keys: Keys, campaignId: string, addressKey: string): Buffer {
  return macOf(keys.address, 'campaign', campaignId, addressKey)
}
