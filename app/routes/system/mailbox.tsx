import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useSite } from '#ui/site.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { caughtEmails } from '#web/mail/caught-emails.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** The emails that were caught, newest first; with `to`, those of one address. 404 where real mail is sent. */
export function loader(args: LoaderFunctionArgs) {
  const { locale } = begin(args)
  const head = { title: titled(locale, sayIn(locale)('mailbox.title')) }
  return json({ head, emails: caughtEmails(args.context, args.request) }, { headers: noStore })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

/** The mailbox of a laptop: every email the platform has sent since it was started. */
export default function Mailbox() {
  const { say, intl } = useSite()
  const { emails } = useLoaderData<typeof loader>()
  return (
    <article className="max-w-[46rem] py-10">
      <h1 className="text-headline">{say('mailbox.title')}</h1>
      <p className="mt-4">{say('mailbox.body')}</p>
      {emails.length === 0 && <p className="mt-8">{say('mailbox.empty')}</p>}
      <ol className="mt-8">
        {emails.map(({ to, subject, text, at }, place) => (
          <li key={`${at} ${String(emails.length - place)}`} className="border-t border-rule py-6">
            <h2 className="text-title font-semibold">
              <bdi>{subject}</bdi>
            </h2>
            <p className="hint">
              <bdi dir="ltr">{to}</bdi> · {intl.formatDate(at, { timeStyle: 'medium' })}
            </p>
            <pre className="mt-3 font-[inherit] break-words whitespace-pre-wrap" dir="auto">
              {text}
            </pre>
          </li>
        ))}
      </ol>
    </article>
  )
}
