import { macOf, type Keys } from '#secrets'

/**
 * What a device knows an account by: 32 bytes that say nothing about the person (WebAuthn Level 3 §14.6.1), the same for
 * every passkey of one mailbox, so that a device never holds two for one account.
 */
export function userHandle(keys: Keys, mailbox: Buffer): Buffer {
  return macOf(keys.address, 'user handle', mailbox)
}
