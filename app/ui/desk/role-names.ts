import type { Role } from '#organisers'
import type { MessageId } from '#i18n/speak.ts'

/** What each role is called. */
export const roleNames = {
  owner: 'team.role.owner',
  editor: 'team.role.editor',
  reviewer: 'team.role.reviewer',
  viewer: 'team.role.viewer',
} as const satisfies Record<Role, MessageId>

/** What each role may do, in a sentence; the rule itself is the list of deeds. */
export const roleReaches = {
  owner: 'team.may.owner',
  editor: 'team.may.editor',
  reviewer: 'team.may.reviewer',
  viewer: 'team.may.viewer',
} as const satisfies Record<Role, MessageId>

/** From the one who may do everything to the one who may only look. */
export const rolesInOrder = ['owner', 'editor', 'reviewer', 'viewer'] as const satisfies readonly Role[]
