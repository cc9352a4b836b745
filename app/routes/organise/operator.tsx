import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFleet, readBacklog } from '#fleet'
import { findUnconfirmed, readInstanceMail } from '#pulse'
import { readPutBack } from '#restores'
import { readSpikeMode, setSpikeMode } from '#spikes'
import { OperatorPage } from '#ui/desk/operator/operator-page.tsx'
import { noStore, seeOther, unlisted } from '#web/answers/answers.ts'
import { beginOperator } from '#web/desk/begin/begin-operator.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { readFields } from '#web/forms/read-fields.ts'
import { sayIn } from '#i18n/speak.ts'

/** How this copy runs, for its operators: what waits, its processes, its mail, its speeds. 404 for everybody else. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, speeds } = await beginOperator(args)
  const [fleet, backlog, mail, spike, putBack, unconfirmed] = await Promise.all([
    listFleet(db),
    readBacklog(db),
    readInstanceMail(db, keys),
    readSpikeMode(db),
    readPutBack(db),
    findUnconfirmed(db),
  ])
  const head = { title: titled(locale, sayIn(locale)('operator.title')) }
  const figures = { fleet, backlog, mail, spike, putBack, unconfirmed, speeds: speeds() }
  return json({ head, ...figures }, { headers: headers() })
}

/** Turns spike mode on or off by hand, or leaves it to the processes again. */
export async function action(args: ActionFunctionArgs) {
  const { db, session, paths } = await beginOperator(args)
  const { mode } = await readFields(args.request)
  if (mode === 'auto' || mode === 'on' || mode === 'off')
    await setSpikeMode(db, { mode, organiserId: session.organiserId })
  return seeOther(paths.operator())
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Operator() {
  return <OperatorPage {...useLoaderData<typeof loader>()} />
}
