/** What a member of a team is, from the one who may do everything to the one who may only look. */
export type Role = 'owner' | 'editor' | 'reviewer' | 'viewer'

const everybody: Role[] = ['owner', 'editor', 'reviewer', 'viewer']
const makers: Role[] = ['owner', 'editor']
const reviewers: Role[] = ['owner', 'editor', 'reviewer']
const owners: Role[] = ['owner']

type Rule = {
  roles: Role[]
  /** Only with a passkey used in the last five minutes (TRUST I-05). */ proven?: true
}

/** Every deed at the desk, and who may do it. What is not here, nobody may. */
export const deeds = {
  'read the desk': { roles: everybody },
  'read the audit log': { roles: everybody },
  'create a campaign': { roles: makers },
  'edit a campaign': { roles: makers },
  'publish a campaign': { roles: makers },
  'pause a campaign': { roles: makers },
  'close a campaign': { roles: owners, proven: true },
  'review names': { roles: reviewers },
  'strike names': { roles: reviewers, proven: true },
  'watch names': { roles: makers },
  'make a work': { roles: makers },
  'write updates': { roles: makers },
  'send updates': { roles: makers },
  'allow links in updates': { roles: owners, proven: true },
  'invite recruiters': { roles: makers },
  'check invitations': { roles: makers },
  'import invitations': { roles: makers, proven: true },
  'export the public list': { roles: makers },
  'export addresses': { roles: owners, proven: true },
  'export everything': { roles: owners, proven: true },
  'read the team': { roles: everybody },
  'change the team': { roles: owners, proven: true },
  'leave the team': { roles: everybody, proven: true },
} as const satisfies Record<string, Rule>

export type Deed = keyof typeof deeds

/** The roles that may do a deed, for pages that say so before anybody tries. */
export const rolesFor = (deed: Deed): Role[] => [...deeds[deed].roles]
