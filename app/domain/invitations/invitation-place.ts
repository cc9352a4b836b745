/** What an invitation's address is sealed for: this mailbox on this list. */
export const invitationPlace = (listId: string, mac: Buffer) => `invitations/${listId}/${mac.toString('hex')}`
