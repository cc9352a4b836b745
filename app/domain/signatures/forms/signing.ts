import type { SigningForm } from './read-signing-form.ts'

export type SignOutcome =
  | { outcome: 'check-your-mailbox'; ticket: string }
  | { outcome: 'campaign-not-open' }
  /** The words have changed since the page with the form was made: nothing is written, the new ones are to be read first. */
  | { outcome: 'words-changed' }
  | { outcome: 'too-many-from-network' }

export type Signing = {
  campaignId: string
  form: SigningForm
  locale: string
  /** The number of the version of the words that the page showed; absent from a form that does not say. */
  version?: number
  /** The code of the partner whose link led here; without meaning where none of the campaign's links has it. */
  partner?: string
  /** The private link that let its person in; absent where none was needed. */
  link?: string
  /** Where the request came from, or null where that says nothing. */
  network: string | null
  /**
   * What the browser's claim to this form is to be; a new one where absent. A form that is sent again with the ticket of
   * the first time is the same form: it is taken once, and the answer is the same.
   */
  ticket?: string
}
