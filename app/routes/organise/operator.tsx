import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listFleet, readBacklog } from '#fleet'
import { readInstanceMail } from '#pulse'
import { OperatorPage } from '#ui/desk/operator/operator-page.tsx'
import { noStore, unlisted } from '#web/answers.ts'
import { beginOperator } from '#web/desk/begin-operator.ts'
import { pageMeta, titled } from '#web/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { db, keys, locale, speeds } = await beginOperator(args)
  const [fleet, backlog, mail] = await Promise.all([
    listFleet(db),
    readBacklog(db),
    readInstanceMail(db, keys),
  ])
  const head = { title: titled(locale, sayIn(locale)('operator.title')) }
  return json({ head, fleet, backlog, mail, speeds: speeds() }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Operator() {
  return <OperatorPage {...useLoaderData<typeof loader>()} />
}
