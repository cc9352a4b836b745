import { seal, unseal, type Keys } from '#secrets'

const PLACE = 'forms/again'

/** A form's ticket as its own page carries it while it is not known what became of the form: nobody reads or makes one but us. */
export const sealAgain = (keys: Keys, ticket: string): string =>
  seal(keys, PLACE, ticket).toString('base64url')

/** The ticket in a form that is sent again; undefined for one that comes for the first time. */
export function readAgain(keys: Keys, { again }: Record<string, unknown>): string | undefined {
  if (typeof again !== 'string') return undefined
  try {
    return unseal(keys, PLACE, Buffer.from(again, 'base64url'))
  } catch {
    return undefined
  }
}
