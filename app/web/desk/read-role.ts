import type { Role } from '#organisers'

const roles: readonly string[] = ['owner', 'editor', 'reviewer', 'viewer'] satisfies Role[]

/** The role chosen in a form; undefined when none was, or one that there is not. */
export const readRole = (input: unknown): Role | undefined =>
  typeof input === 'string' && roles.includes(input) ? (input as Role) : undefined
