import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { withdraw } from '#signatures'
import { WithdrawPage } from '#ui/my/withdraw-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { mine } from '#web/visits/mine.ts'
import { mySignatureOrList } from '#web/visits/my-signature-or-list.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { visitOrAsk } from '#web/visits/visit-or-ask.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Asks once whether a signature is to go; of one that never got its code, whether the form is to be thrown away. 303
 * to the list for a signature that is not the visitor’s.
 */
export async function loader(args: LoaderFunctionArgs) {
  const begun = begin(args)
  const visit = await visitOrAsk(begun, args.request)
  const signature = await mySignatureOrList(begun, visit, args.params.id)
  const head = {
    title: titled(
      begun.locale,
      sayIn(begun.locale)(signature.state === 'pending' ? 'me.discard' : 'me.withdraw'),
    ),
  }
  return json({ head, signature: mine(signature) }, { headers: noStore })
}

/**
 * Withdraws the signature: name and address go, the count falls by one. 303 to the list, the same for one that has
 * gone already.
 */
export async function action(args: ActionFunctionArgs) {
  const begun = begin(args)
  const { db, keys, paths } = begun
  const visit = await visitOrAsk(begun, args.request)
  const { id } = await mySignatureOrList(begun, visit, args.params.id)
  const taken = await withdraw(db, keys, { id, addressKey: visit.addressKey })
  switch (taken.outcome) {
    case 'withdrawn':
    case 'not-yours':
      return seeOther(paths.visitSignatures('withdrawn'))
  }
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Withdraw() {
  return <WithdrawPage signature={useLoaderData<typeof loader>().signature} />
}
