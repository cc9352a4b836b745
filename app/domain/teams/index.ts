/**
 * Teams: who runs campaigns together. Somebody makes a team and is its first owner; others come by invitation, each bound
 * to one mailbox; roles change, members leave or are removed, and an owner always remains.
 */
export { readTeamName, type TeamNameFault } from './read-team-name.ts'
export { makeTeam } from './make-team.ts'
export { renameTeam } from './rename-team.ts'
export { findTeam, type Member, type Team } from './find-team.ts'
export { changeRole } from './change-role.ts'
export { removeMember } from './remove-member.ts'
export { leaveTeam } from './leave-team.ts'
export { invite } from './invite.ts'
export { withdrawInvitation } from './withdraw-invitation.ts'
export { listInvitations, type Invitation } from './list-invitations.ts'
export { findInvitation, type FoundInvitation } from './find-invitation.ts'
export { acceptInvitation } from './accept-invitation.ts'
export { invitationTicket } from './invitation-ticket.ts'
export { invitationToSend } from './invitation-to-send.ts'
export { forgetInvitations } from './forget-invitations.ts'
export { tellOwners, tellTeam } from './tell-owners.ts'
