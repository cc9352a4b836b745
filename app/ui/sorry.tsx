import type { MessageId } from '#i18n/speak.ts'
import { isRoleReason, RoleSorry } from './desk/role-sorry.tsx'
import { isLeftBehind, SignedOutSorry } from './desk/signed-out-sorry.tsx'
import { useSite, type PageSite } from './site.tsx'

const words: Record<number, { title: MessageId; body: MessageId }> = {
  403: { title: 'sorry.403.title', body: 'sorry.403.body' },
  404: { title: 'sorry.404.title', body: 'sorry.404.body' },
  405: { title: 'sorry.405.title', body: 'sorry.405.body' },
  410: { title: 'sorry.410.title', body: 'sorry.410.body' },
  413: { title: 'sorry.413.title', body: 'sorry.413.body' },
  415: { title: 'sorry.415.title', body: 'sorry.415.body' },
  429: { title: 'sorry.429.title', body: 'sorry.429.body' },
  500: { title: 'sorry.500.title', body: 'sorry.500.body' },
  503: { title: 'sorry.503.title', body: 'sorry.503.body' },
}

// The address that was asked for, whatever it was (RFC 3986 §4.4): the page is the same for all of them.
const HERE = ''

// A 503 that is no fault: very many are here at once.
const spike: (typeof words)[number] = { title: 'spike.title', body: 'spike.body' }

// A 429 that is over in a minute, of a reader who has sent no form.
const reads: (typeof words)[number] = { title: 'reads.title', body: 'reads.body' }

// A 503 of a page that is the same for everybody, so that no id of a request stands on it.
const away = words[503]!

// A 503 that lasts until somebody has looked.
const putBack: (typeof words)[number] = { title: 'restore.title', body: 'restore.body' }

/** The words for an error; a status we have none for reads as our own fault. */
function wordsFor(status: number, failure: PageSite['failure'], reason: unknown) {
  if (reason === 'spike') return spike
  if (reason === 'reads') return reads
  if (reason === 'put-back') return putBack
  if (reason === 'away') return away
  return words[failure === 'away' ? 503 : status] ?? words[500]!
}

/** The title of an error page. */
export function SorryTitle({ status, reason }: { status: number; reason?: unknown }) {
  const { say, failure } = useSite()
  const title = isRoleReason(reason)
    ? 'team.sorry.title'
    : isLeftBehind(reason)
      ? 'launch.signedOut.title'
      : wordsFor(status, failure, reason).title
  return <title>{`${say(title)} · ${say('site.name')}`}</title>
}

/** An error page: what happened, what to do, and an id that leads us to it in the log. Nothing else of ours. */
export function Sorry({ status, reason }: { status: number; reason?: unknown }) {
  const { say, to, failure, requestId } = useSite()
  if (isRoleReason(reason)) return <RoleSorry {...reason} />
  if (isLeftBehind(reason)) return <SignedOutSorry {...reason} />
  const { title, body } = wordsFor(status, failure, reason)
  const passes = reason === 'away' || body === spike.body || body === reads.body
  return (
    <article className="max-w-[40rem] py-16">
      <h1 className="text-headline">{say(title)}</h1>
      <p className="mt-5">{say(body)}</p>
      {passes && (
        <p className="mt-8">
          <a href={HERE} className="press">
            {say('spike.again')}
          </a>
        </p>
      )}
      <p className="mt-5">
        <a href={to.home()}>{say('sorry.home')}</a>
      </p>
      {!passes && <p className="hint mt-10">{say('sorry.id', { id: requestId })}</p>}
    </article>
  )
}
