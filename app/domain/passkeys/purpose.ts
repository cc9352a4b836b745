/** The site that a passkey is made for and asked by, from its configured address and never from a request. */
export type PasskeySite = {
  /** What the device calls the site. */
  name: string
  /** The relying party's id: a domain, without scheme and port (WebAuthn Level 3 §4). */
  id: string
  /** Scheme, host and port of the only pages that may use it. */
  origin: string
}

/** What a challenge is for. An answer to one purpose is worth nothing for another. */
export type Purpose = 'enrol' | 'sign-in' | 'add' | 'prove'
