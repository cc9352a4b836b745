import type { MessageId } from '#i18n/speak.ts'
import { Rich, useSite } from '../site.tsx'

const short: MessageId[] = [
  'privacy.short.1',
  'privacy.short.2',
  'privacy.short.3',
  'privacy.short.4',
  'privacy.short.5',
]

const long: { title: MessageId; body: MessageId[] }[] = [
  { title: 'privacy.who.title', body: ['privacy.who.1', 'privacy.who.2'] },
  {
    title: 'privacy.kept.title',
    body: ['privacy.kept.1', 'privacy.kept.2', 'privacy.kept.3', 'privacy.kept.4', 'privacy.kept.5'],
  },
  {
    title: 'privacy.asked.title',
    body: ['privacy.asked.1', 'privacy.asked.2', 'privacy.asked.3', 'privacy.asked.4'],
  },
  { title: 'privacy.basis.title', body: ['privacy.basis.1'] },
  { title: 'kind.book', body: ['theBook.privacy'] },
  { title: 'privacy.log.title', body: ['privacy.log.1'] },
  { title: 'album.privacy.title', body: ['album.privacy.1', 'album.privacy.2'] },
  { title: 'privacy.cookies.title', body: ['privacy.cookies.1'] },
  {
    title: 'account.privacy.title',
    body: ['account.privacy.1', 'account.privacy.2', 'account.privacy.3'],
  },
  { title: 'privacy.rights.title', body: ['privacy.rights.1', 'privacy.rights.2'] },
]

/** The privacy notice in two layers: five lines that say it, and the whole of it behind them. */
export function PrivacyPage() {
  const { say, to, operator } = useSite()
  return (
    <article className="max-w-[40rem] py-10">
      <h1 className="text-headline">{say('privacy.title')}</h1>
      <ol className="mt-6 space-y-3 text-title">
        {short.map((id) => (
          <li key={id} className="border-t border-rule pt-3">
            {say(id)}
          </li>
        ))}
      </ol>
      {long.map(({ title, body }) => (
        <section key={title} className="mt-10">
          <h2 className="text-title font-semibold">{say(title)}</h2>
          {body.map((id) => (
            <p key={id} className="mt-3">
              <Rich
                id={id}
                operator={operator}
                mine={(text) => <a href={to.visit()}>{text}</a>}
                limits={(text) => <a href={to.limits()}>{text}</a>}
              />
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}
