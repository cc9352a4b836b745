/** An email as the built-in mailbox shows it. */
export type CaughtEmail = { to: string; subject: string; text: string; html: string; at: string }
