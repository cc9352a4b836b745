/** What is to be taken down with the site, in the order in which it came up. */
export type Closing = (() => unknown)[]
