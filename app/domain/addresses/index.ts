/**
 * Addresses: where a code is sent, and how we know that two addresses are one mailbox.
 * An address is sent to as it was typed (its domain as the DNS knows it). Its key exists so that one person does not sign
 * twice; it is never sent to and never shown. What opens all that lies under a key is sent to the mailbox without its tag.
 */
export { mailboxOf } from './mailbox-of.ts'
export { readAddress } from './read-address.ts'
export { readDomain } from './read-domain.ts'
export type { AddressReading, AddressFault } from './read-address.ts'
