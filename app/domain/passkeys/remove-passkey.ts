import type { Tx } from '#db/connection.ts'

export type RemoveOutcome = { outcome: 'removed' } | { outcome: 'last-one' } | { outcome: 'not-yours' }

/**
 * Takes a passkey from an organiser, but never the last one: it would lock the door with the key inside. The caller holds
 * the organiser's row, so that two removed at once cannot both be the last but one.
 */
export async function removePasskey(
  tx: Tx,
  { organiserId, passkeyId }: { organiserId: string; passkeyId: string },
): Promise<RemoveOutcome> {
  const id = Buffer.from(passkeyId, 'base64url')
  const own = await tx.selectFrom('passkeys').select('id').where('organiser_id', '=', organiserId).execute()
  if (!own.some((passkey) => passkey.id.equals(id))) return { outcome: 'not-yours' }
  if (own.length === 1) return { outcome: 'last-one' }
  await tx.deleteFrom('passkeys').where('id', '=', id).execute()
  return { outcome: 'removed' }
}
