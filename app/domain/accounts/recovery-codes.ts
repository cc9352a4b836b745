import { randomInt } from 'node:crypto'
import { limits } from '#limits'
import { macOf, type Keys } from '#secrets'
import type { Db, Instant, Tx } from '#db/connection.ts'

// Crockford's Base32: no I, L, O and U, which are mistaken for digits or for words.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUPS = 3
const PER_GROUP = 4
const LONGEST_TYPED = 64
const CODE = new RegExp(`^[${LETTERS}]{${GROUPS * PER_GROUP}}$`)

/**
 * Gives an organiser ten new recovery codes and ends the old ones. They come back once, as `7K2M-9QXT-4HVB`, and are kept
 * as MACs only. Sixty random bits each; NIST SP 800-63B-4 §3.1.2 asks for twenty where tries are limited.
 */
export async function makeRecoveryCodes(db: Db, keys: Keys, organiserId: string): Promise<string[]> {
  const codes = Array.from({ length: limits.recovery.codes }, drawCode)
  const made = codes.map((code) => ({
    organiser_id: organiserId,
    code_mac: recoveryMac(keys, organiserId, bare(code)),
  }))
  // One statement: whoever is cut off keeps either the old ones or the new.
  await db
    .with('ended', (eb) => eb.deleteFrom('recovery_codes').where('organiser_id', '=', organiserId))
    .insertInto('recovery_codes')
    .values(made)
    .execute()
  return codes
}

/** Uses up one of an organiser's recovery codes. False when it is none of theirs, or was used before. */
export async function spendRecoveryCode(
  tx: Tx,
  keys: Keys,
  { organiserId, code }: { organiserId: string; code: string },
  at: Instant,
): Promise<boolean> {
  const spent = await tx
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('organiser_id', '=', organiserId)
    .where('code_mac', '=', recoveryMac(keys, organiserId, code))
    .where('used_at', 'is', null)
    .returning('organiser_id')
    .executeTakeFirst()
  return spent !== undefined
}

/** Reads a recovery code as people copy it from paper: any case, any grouping, O for zero, I or L for one. */
export function readRecoveryCode(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || typed.length > LONGEST_TYPED) return undefined
  const code = bare(typed.normalize('NFKC').toUpperCase()).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return CODE.test(code) ? code : undefined
}

const recoveryMac = (keys: Keys, organiserId: string, code: string) =>
  macOf(keys.code, 'recovery', organiserId, code)

const bare = (code: string) => code.replaceAll(/[\s\p{Pd}\p{Default_Ignorable_Code_Point}]/gu, '')

function drawCode(): string {
  const group = () => Array.from({ length: PER_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
