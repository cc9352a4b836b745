import { askPatiently } from './ask-patiently.ts'
import type { Crowd } from './crowd.ts'
import { signWholly } from './signer.ts'
import { visit } from './visit.ts'

/** Somebody signs, opens “My signatures” with a code and erases everything. Throws when the platform does not let them. */
export async function signAndLeave(crowd: Crowd): Promise<void> {
  const { way } = crowd
  const { world, dice } = way
  const signer = crowd.join()
  await signWholly(way, signer)
  const cookie = await visit(crowd, signer)
  const erased = await askPatiently(world.fleet, dice, '/me/erase', { form: {}, cookie })
  if (erased.status !== 200) throw new Error(`nobody can leave: ${erased.status}`)
  signer.left = true
}
