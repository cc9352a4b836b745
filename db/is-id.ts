const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

/**
 * Whether a text that somebody sent can be the id of a row at all (a UUID, RFC 9562 §4, in small letters): PostgreSQL answers
 * anything else with an error instead of no row.
 */
export const isId = (text: string): boolean => UUID.test(text)
