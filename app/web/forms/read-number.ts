// Nine digits always fit into an `integer` of PostgreSQL.
const NUMBER = /^\d{1,9}$/

/** The whole number that a field says; 0 where it says none, or one that nothing of ours can have. */
export const readNumber = (sent: unknown): number =>
  typeof sent === 'string' && NUMBER.test(sent) ? Number(sent) : 0
