import { readAddress } from '#addresses'
import { mailboxMac } from '#mailboxes'
import type { Keys } from '#secrets'

/** The MACs of the operators' mailboxes, from the configured list; what is no address was refused at the start. */
export function operatorsOf(keys: Keys, mailboxes: string[] = []): Buffer[] {
  return mailboxes
    .map(readAddress)
    .flatMap((reading) => (reading.outcome === 'ok' ? [mailboxMac(keys, reading.key)] : []))
}
