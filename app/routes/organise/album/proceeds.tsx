import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import {
  addPayment,
  currencies,
  listPayments,
  readPayment,
  readProceeds,
  readToday,
  saveProceeds,
  type PaymentFaults,
  type ProceedsFault,
} from '#proceeds'
import { sayIn } from '#i18n/speak.ts'
import { ProceedsPage } from '#ui/desk/album/proceeds-page.tsx'
import { beginAlbum } from '#web/album/begin-album.ts'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { receiveForm } from '#web/forms/receive-form.ts'

/** For whom the album earns and what was paid, for the team; with `correct`, a payment that is to be put right. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, by, campaign, locale, mayDo } = await beginAlbum(args, 'read the desk')
  const head = { title: titled(locale, sayIn(locale)('album.proceeds')), robots: 'noindex' }
  const [proceeds, ledger] = await Promise.all([
    readProceeds(db, by.campaignId),
    listPayments(db, by.campaignId),
  ])
  const correcting = new URL(args.request.url).searchParams.get('correct')
  return json(
    {
      head,
      campaign,
      mayMake: mayDo('make a work'),
      proceeds: proceeds ?? null,
      ledger,
      currencies,
      correcting: ledger.payments.find(({ id }) => id === correcting) ?? null,
    },
    { headers: headers() },
  )
}

type Refused = {
  typed: Record<string, string>
  share?: ProceedsFault[]
  payment?: PaymentFaults
  receipt?: 'no-receipt' | 'too-large' | 'disk-full' | 'disk-fault' | 'broken-off' | 'no-such-payment'
}

/**
 * Says for whom the album earns (`do=say`), or adds an entry to the ledger, with the file `receipt` where there is
 * one. 303 back; 422 with what was typed where something in it or the file is refused.
 */
export async function action(args: ActionFunctionArgs) {
  const { db, by, room, files, uploads } = await beginAlbum(args)
  const wishes = { folder: uploads, file: 'receipt', most: limits.receipts.mostBytes }
  const refused = await receiveForm(args, wishes, async (form): Promise<Refused | undefined> => {
    const { typed, path, fault } = form
    if (typed.do === 'say') {
      const saved = await saveProceeds(db, by, typed)
      return saved.outcome === 'refused' ? { typed, share: saved.faults } : undefined
    }
    if (fault) return { typed, receipt: fault }
    const reading = readPayment(typed, await readToday(db))
    if (reading.outcome === 'refused') return { typed, payment: reading.faults }
    const { outcome } = await addPayment(db, files, by, reading.payment, path)
    return outcome === 'added' ? undefined : { typed, receipt: outcome }
  })
  if (refused) return json(refused, { status: 422, headers: headers() })
  return seeOther(room('/album/proceeds'))
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Proceeds() {
  return <ProceedsPage {...useLoaderData<typeof loader>()} refused={useActionData<Refused>()} />
}
