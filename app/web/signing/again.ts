import { seal, unseal, type Keys } from '#secrets'

const PLACE = 'forms/again'

// No ticket has one.
const DOUBT = '?'

/** What a form carries that is sent again: its ticket, and whether an earlier try may have been written down. */
export type Again = { ticket: string; inDoubt: boolean }

/** It as the form's own page carries it: nobody reads or makes one but us. */
export const sealAgain = (keys: Keys, { ticket, inDoubt }: Again): string =>
  seal(keys, PLACE, inDoubt ? ticket + DOUBT : ticket).toString('base64url')

/** What a form that is sent again carries; undefined for one that comes for the first time. */
export function readAgain(keys: Keys, { again }: Record<string, unknown>): Again | undefined {
  if (typeof again !== 'string') return undefined
  try {
    const [ticket, ...doubt] = unseal(keys, PLACE, Buffer.from(again, 'base64url')).split(DOUBT)
    return { ticket: ticket!, inDoubt: doubt.length > 0 }
  } catch {
    return undefined
  }
}
