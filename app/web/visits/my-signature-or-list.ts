import { redirect } from '@remix-run/node'
import { listMine, type MySignature } from '#signatures'
import type { Visit } from '#mailboxes'
import type { Locale } from '#i18n/locales.ts'
import type { Platform } from '../context.ts'
import type { Paths } from '../paths.ts'

/** The visitor's own signature of this id; whoever asks for another's, or for one that is gone, sees their list. */
export async function mySignatureOrList(
  { db, keys, paths, locale }: Platform & { paths: Paths; locale: Locale },
  visit: Visit,
  id: string | undefined,
): Promise<MySignature> {
  const own = await listMine(db, keys, visit.addressKey, locale)
  const found = own.find((signature) => signature.id === id)
  if (!found) throw redirect(paths.visitSignatures(), { status: 303 })
  return found
}
