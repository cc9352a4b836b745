// RFC 3463 §3.2 and §3.3, RFC 7505 §4.2: no such mailbox or host, not an address, moved away, a host that takes no mail,
// disabled. 5.1.7 and 5.1.8 are about the sender.
const GONE = /^5\.(?:1\.(?:1|2|3|6|10)|2\.1)\b/

/**
 * Whether an enhanced status code (RFC 3463), such as `5.1.1`, says that there is no such mailbox. Any other refusal may be
 * about us, a policy or a block, and be over tomorrow.
 */
export const isGone = (status: string): boolean => GONE.test(status)
