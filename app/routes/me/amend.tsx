import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { amend, readShowing, type ShowingFaults } from '#signatures'
import { AmendPage } from '#ui/my/amend-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { mine } from '#web/visits/mine.ts'
import { mySignatureOrList } from '#web/visits/my-signature-or-list.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields, textsOf } from '#web/forms/read-fields.ts'
import { visitOrAsk } from '#web/visits/visit-or-ask.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * Where the visitor changes how one of their signatures is shown. 303 to where a visit begins without one, and to
 * their list for a signature that is not theirs.
 */
export async function loader(args: LoaderFunctionArgs) {
  const begun = begin(args)
  const visit = await visitOrAsk(begun, args.request)
  const signature = await mySignatureOrList(begun, visit, args.params.id)
  const head = { title: titled(begun.locale, sayIn(begun.locale)('me.change')) }
  return json({ head, signature: mine(signature) }, { headers: noStore })
}

/**
 * Changes how the signature is shown. 303 to the list with what came of it, also that a new name waits for a look;
 * 422 with what was typed where something is wrong, or the campaign has closed and its words are fixed.
 */
export async function action(args: ActionFunctionArgs) {
  const begun = begin(args)
  const { db, keys, paths } = begun
  const visit = await visitOrAsk(begun, args.request)
  const signature = await mySignatureOrList(begun, visit, args.params.id)
  const fields = await readFields(args.request)
  const reading = readShowing(fields, signature.fields, signature.questions)
  if (reading.outcome === 'refused') {
    const refused: Refused = { faults: reading.faults, typed: textsOf(fields) }
    return json(refused, { status: 422, headers: noStore })
  }
  const { id } = signature
  const amended = await amend(db, keys, { id, addressKey: visit.addressKey, showing: reading.showing })
  switch (amended.outcome) {
    case 'amended':
      return seeOther(paths.visitSignatures(amended.held ? 'held' : 'amended'))
    case 'words-are-fixed': {
      const refused: Refused = { faults: { name: 'E_CLOSED' }, typed: textsOf(fields) }
      return json(refused, { status: 422, headers: noStore })
    }
    case 'not-yours':
      return seeOther(paths.visitSignatures())
  }
}

type Refused = { faults: ShowingFaults; typed: Record<string, string> }

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Amend() {
  const { signature } = useLoaderData<typeof loader>()
  return <AmendPage signature={signature} refused={useActionData<Refused>()} />
}
