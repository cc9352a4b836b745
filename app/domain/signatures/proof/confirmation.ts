export type ConfirmOutcome =
  /** It stands: now, or since an earlier press of the same button. */
  | { outcome: 'signed' }
  /** Wrong, late, worn out, too many guesses, or nobody there: one answer, or the difference would tell a stranger something. */
  | { outcome: 'code-refused' }
  /** The code was right, so its owner may know: this mailbox's signature stands already, from another form. */
  | { outcome: 'mailbox-has-signed' }
  /** The browser brought no form of ours, or one that is a day old. */
  | { outcome: 'nothing-waits' }
  | { outcome: 'campaign-closed' }

export type Confirmation = { campaignId: string; ticket: string; code: string; network: string | null }
