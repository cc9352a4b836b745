import { seal, unseal, type Keys } from '#secrets'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { provenSince } from './proven.ts'

/** A form as somebody sent it, and the address it was sent to. */
export type Typed = { path: string; fields: Record<string, string> }

// A reason has three hundred letters; a list of thousands is brought again rather than kept.
const MOST_UNITS = 16_000

const place = (sessionId: string) => `desk_sessions/${sessionId}/typed`

/**
 * Keeps what an organiser had typed when a deed asked for their passkey, sealed, in their session and for as long: they come back
 * to it. The newest form takes the place of an older one; one that is too long to keep leaves nothing.
 */
export async function keepTyped(db: Db, keys: Keys, sessionId: string, typed: Typed): Promise<void> {
  const text = JSON.stringify(typed)
  await db
    .updateTable('desk_sessions')
    .set({ typed_sealed: text.length > MOST_UNITS ? null : seal(keys, place(sessionId), text) })
    .where('id', '=', sessionId)
    .execute()
}

/** What was typed in the form at this address, once the passkey has been used (within five minutes, as for the deed); else undefined. */
export async function findTyped(
  db: Db,
  keys: Keys,
  { sessionId, path }: { sessionId: string; path: string },
  at: Instant = databaseTime,
): Promise<Typed['fields'] | undefined> {
  const session = await db
    .selectFrom('desk_sessions')
    .select('typed_sealed')
    .where('id', '=', sessionId)
    .where(provenSince(at))
    .executeTakeFirst()
  if (!session?.typed_sealed) return undefined
  const typed = JSON.parse(unseal(keys, place(sessionId), session.typed_sealed)) as Typed
  return typed.path === path ? typed.fields : undefined
}

/** Forgets what was typed: the deed it was for is done. */
export async function forgetTyped(db: Db, sessionId: string): Promise<void> {
  await db.updateTable('desk_sessions').set({ typed_sealed: null }).where('id', '=', sessionId).execute()
}
