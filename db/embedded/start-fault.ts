/** Why the database cannot start, as one plain sentence for the person at the terminal: what happened, what to do. */
export class StartFault extends Error {
  override name = 'StartFault'
}
