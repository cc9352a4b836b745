/** A form that was not taken: what to change in which field, and everything as it was typed. */
export type Refused = {
  faults: Partial<Record<string, string>>
  typed: Record<string, string>
  /** Nothing was wrong: the passkey was asked for, and the form is as it was left. */
  cameBack?: true
  /** Nothing was wrong: somebody else has given it this name meanwhile. */
  theirs?: string
}
