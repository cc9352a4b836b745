import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { eraseMailbox } from '#signatures'
import { useSite } from '#ui/site.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { ticketCookie } from '#web/visits/cookies.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { visitOrAsk } from '#web/visits/visit-or-ask.ts'
import { sayIn } from '#i18n/speak.ts'

/** Asks once whether everything of a mailbox is to go; after it has gone, the page around that answer. */
export async function loader(args: LoaderFunctionArgs) {
  const begun = begin(args)
  if (!args.context.erased) await visitOrAsk(begun, args.request)
  return json(
    { head: { title: titled(begun.locale, sayIn(begun.locale)('me.erase.title')) } },
    { headers: noStore },
  )
}

/**
 * Forgets the mailbox: withdraws what it has signed and deletes what we hold of it, for good. The answer itself says
 * how many signatures that were, because nobody can come back to it, and both cookies end with it.
 */
export async function action(args: ActionFunctionArgs) {
  const begun = begin(args)
  const { db, keys, site } = begun
  const visit = await visitOrAsk(begun, args.request)
  const removed = await eraseMailbox(db, keys, visit.addressKey)
  args.context.erased = true
  const headers = new Headers(noStore)
  headers.append('Set-Cookie', ticketCookie(site.url, 'visit', null))
  headers.append('Set-Cookie', ticketCookie(site.url, 'signing', null))
  return json({ removed }, { headers })
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => {
  const all = new Headers({ ...noStore, ...unlisted })
  for (const cookie of actionHeaders.getSetCookie()) all.append('Set-Cookie', cookie)
  return all
}
export const meta = pageMeta

export default function Erase() {
  const { say, to } = useSite()
  const erased = useActionData<{ removed: number }>()
  if (erased) {
    return (
      <article className="max-w-[36rem] py-10" data-signed="">
        <h1 className="text-headline">{say('me.erased.title')}</h1>
        <p className="mt-4">{say('me.erased.body', { count: erased.removed })}</p>
        <p className="mt-6">
          <a href={to.home()}>{say('sorry.home')}</a>
        </p>
      </article>
    )
  }
  return (
    <article className="max-w-[36rem] py-10">
      <h1 className="text-headline">{say('me.erase.title')}</h1>
      <p className="mt-4">{say('me.erase.body')}</p>
      <p className="mt-3">{say('me.erase.final')}</p>
      <form method="post" action={to.erase()} className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <button type="submit" className="press">
          {say('me.erase.now')}
        </button>
        <a href={to.mine()}>{say('me.back')}</a>
      </form>
    </article>
  )
}
