import { setTimeout as pause } from 'node:timers/promises'
import { codeIn } from '../world/mail-host.ts'
import { ask } from './ask.ts'
import type { Crowd } from './crowd.ts'
import { signWholly } from './signer.ts'

/** Somebody signs, opens “My signatures” with a code and erases everything. Throws when the platform does not let them. */
export async function signAndLeave(crowd: Crowd): Promise<void> {
  const { way } = crowd
  const { world, dice, signal } = way
  const signer = crowd.join()
  await signWholly(way, signer)
  const before = world.mail.lettersTo(signer.email).length
  const asked = await ask(world.fleet, dice, '/me', { form: { email: signer.email } })
  let code: string | undefined
  while (!code && !signal.aborted) {
    await pause(20)
    code = world.mail.lettersTo(signer.email).slice(before).map(codeIn).find(Boolean)
  }
  const { cookie } = asked
  const opened = await ask(world.fleet, dice, '/me/code', { form: { code: code ?? '' }, cookie })
  const erased = await ask(world.fleet, dice, '/me/erase', { form: {}, cookie })
  if (erased.status !== 200)
    throw new Error(
      `nobody can leave: ${asked.status}, ${opened.status} ${opened.location}, ${erased.status}`,
    )
  signer.left = true
}
