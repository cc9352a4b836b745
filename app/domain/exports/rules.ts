/** TRUST I-05 and J-07: a second owner above a thousand addresses; a link lives ten minutes; a yes is good for a day. */
export const exportRules = { aloneUpTo: 1_000, linkSeconds: 600, approvalSeconds: 86_400 } as const
