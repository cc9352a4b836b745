import { macOf, type Keys } from '#secrets'

/**
 * What stands in an invitation's link: 256 bits that only this platform can make. Made from the invitation's id instead
 * of drawn, so that an email sent twice holds the same link, and neither the link nor a key to it lies in the database.
 */
export function invitationTicket(keys: Keys, id: string): string {
  return macOf(keys.link, 'team invitation', id).toString('base64url')
}
