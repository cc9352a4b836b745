/** What a campaign's name in an address is made of, to stand in a longer pattern; 80 is what the table takes. */
export const SLUG_SIGNS = '[a-z0-9-]{1,80}'

/** The whole of such a name. What is not like this is no campaign's, and no database is asked for it. */
export const SLUG = new RegExp(`^${SLUG_SIGNS}$`)
