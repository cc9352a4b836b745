import type { ActionFunctionArgs } from '@remix-run/node'
import { signNewWords } from '#signatures'
import { seeOther } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { mySignatureOrList } from '#web/visits/my-signature-or-list.ts'
import { postOnly } from '#web/answers/post-only.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { readNumber } from '#web/forms/read-number.ts'
import { visitOrAsk } from '#web/visits/visit-or-ask.ts'

export const loader = postOnly

/** Puts one of the visitor's signatures under the words that their page offered. 303 back to the list, with what came of it. */
export async function action(args: ActionFunctionArgs) {
  const begun = begin(args)
  const { db, keys, locale, paths } = begun
  const visit = await visitOrAsk(begun, args.request)
  const { id } = await mySignatureOrList(begun, visit, args.params.id)
  const version = readNumber((await readFields(args.request)).version)
  const { address, addressKey } = visit
  const signed = await signNewWords(db, keys, { id, address, addressKey, version, locale })
  switch (signed.outcome) {
    case 'signed':
      return seeOther(paths.visitSignatures('words'))
    case 'words-changed':
      return seeOther(paths.visitSignatures('reworded'))
    case 'campaign-not-open':
    case 'not-yours':
      return seeOther(paths.visitSignatures())
  }
}
