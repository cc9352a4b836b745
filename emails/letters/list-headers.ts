export type ListFacts = {
  /** Names the list this email belongs to (RFC 2919), such as `trees.news.sign.example.org`. */
  listId: string
  /** The address that ends the news, by opening it and pressing or by a bare POST. */
  unsubscribe: string
}

/**
 * The headers that let a mail program offer “unsubscribe” as one press (RFC 8058 §3.1: https, both fields, nothing to confirm).
 * There is no mailbox of ours that would read an answer, so no mailto is offered.
 */
export const listHeaders = ({ listId, unsubscribe }: ListFacts, kind: 'update' | 'proof') => ({
  'List-Id': `<${listId}>`,
  'List-Unsubscribe': `<${unsubscribe}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'Feedback-ID': `${kind}:undersigned`,
})
