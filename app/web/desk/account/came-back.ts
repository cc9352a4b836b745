import { findTyped } from '#organisers'
import type { Platform } from '../../context.ts'
import { hereIn } from '../begin/here.ts'

type Desk = Pick<Platform, 'db' | 'keys'> & { session: { id: string } }

/**
 * A form as an organiser left it when they were asked for their passkey, in the shape of one that was not taken: no fault in it,
 * everything as it was typed. Undefined for whoever comes for the first time.
 */
export async function cameBack({ db, keys, session }: Desk, request: Request) {
  const typed = await findTyped(db, keys, { sessionId: session.id, path: hereIn(request) })
  return typed && { faults: {}, typed, cameBack: true as const }
}
