import { setTimeout as pause } from 'node:timers/promises'
import { codeIn } from '../world/mail-host.ts'
import { askPatiently } from './ask-patiently.ts'
import type { Crowd } from './crowd.ts'
import type { Signer } from './signer.ts'

/** Somebody who has signed opens “My signatures” with a code. Returns their cookie. Throws when the platform does not let them. */
export async function visit({ way: { world, dice, signal } }: Crowd, signer: Signer): Promise<string> {
  const before = world.mail.lettersTo(signer.email).length
  const asked = await askPatiently(world.fleet, dice, '/me', { form: { email: signer.email } })
  let code: string | undefined
  while (!code && !signal.aborted) {
    await pause(20)
    code = world.mail.lettersTo(signer.email).slice(before).map(codeIn).find(Boolean)
  }
  const form = { code: code ?? '' }
  const opened = await askPatiently(world.fleet, dice, '/me/code', { form, cookie: asked.cookie })
  // With the proof comes another ticket.
  if (!opened.cookie || opened.status !== 303)
    throw new Error(`nobody can see theirs: ${asked.status}, ${opened.status} ${opened.location}`)
  return opened.cookie
}
