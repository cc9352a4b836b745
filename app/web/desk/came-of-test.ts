const outcomes = ['asked', 'not-ready', 'too-often'] as const

/** What the address of a page says came of asking for a test email. */
export const cameOfTest = (query: URLSearchParams) =>
  outcomes.find((outcome) => outcome === query.get('test'))
