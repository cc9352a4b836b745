import { escapeXml } from '#embeds'
import type { Keys } from '#secrets'
import type { Hindered } from '#signatures'
import type { Locale } from '#i18n/locales.ts'
import { sayIn, type MessageId } from '#i18n/speak.ts'
import { noStore } from '../answers/answers.ts'
import { readAgain, sealAgain } from './again.ts'

/** Where the page that says it stands open for the form it keeps. */
export const KEPT_HERE = '<div data-kept=""></div>'

const RETRY_SECONDS = 5
// As long as it takes an outbox of a million to become noticeably shorter, or somebody to look at a database.
const MAIL_RETRY_MINUTES = 10
// What people recognise as their own; the rest goes along unseen.
const SHOWN: Record<string, MessageId> = {
  name: 'form.name',
  email: 'form.email',
  occupation: 'form.occupation',
  affiliation: 'form.affiliation',
  code: 'code.label',
}

export type Kept = {
  hindered: Hindered
  /** The `Set-Cookie` that hands the form's ticket to its browser; undefined where it is not known to which campaign the form went. */
  handing: ((ticket: string) => string) | undefined
  /** Where the code is typed that belongs to the form. */
  code: string
  /** Where the form was sent to. */
  action: string
  typed: Record<string, string>
  locale: Locale
}

/**
 * The answer to a form that could not be taken just now (503, RFC 9110 §15.6.4): a page with the form in it, to be sent again
 * with one press. Made without the framework, in some 40 µs, because it is what a server says that has more to do than it
 * can; `page` is the rest of the page in the form's language. Of a form that may have been written down it is never said that
 * it was not, also when a later try came to nothing; its browser is given the ticket, so that the code can be typed when it comes.
 */
export function keepForm(
  keys: Keys,
  page: string,
  { hindered: now, ...form }: Kept,
): { status: 503; headers: Headings; body: string } {
  const { outcome, ticket } = now
  const inDoubt = outcome === 'in-doubt' || readAgain(keys, form.typed)?.inDoubt === true
  const hindered: Hindered = { outcome: inDoubt ? 'in-doubt' : outcome, ticket }
  const kept = { ...form, hindered }
  return {
    status: 503,
    headers: {
      ...noStore,
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': `${retryIn(hindered)}`,
      ...(inDoubt && form.handing && { 'Set-Cookie': form.handing(ticket) }),
    },
    body: page.replace(KEPT_HERE, () => formOf(keys, kept)),
  }
}

const retryIn = ({ outcome }: Hindered) =>
  outcome === 'mail-is-full' || outcome === 'put-back' ? MAIL_RETRY_MINUTES * 60 : RETRY_SECONDS

type Headings = Record<string, string>

/** What such a page says, ready to stand in it. Saying a message takes 10 µs, and there is a crowd to be told. */
const wordsIn = keptByLocale((locale) => {
  const say = (id: MessageId, values?: Record<string, number>) => escapeXml(sayIn(locale)(id, values))
  return {
    why: {
      'too-busy': say('busy.full'),
      'in-doubt': say('busy.doubt'),
      'mail-is-full': say('busy.mail', { minutes: MAIL_RETRY_MINUTES }),
      'put-back': say('restore.signing'),
    },
    came: say('busy.came'),
    look: say('busy.look'),
    again: say('busy.again'),
    kept: say('busy.kept'),
    labels: Object.entries(SHOWN).map(([name, label]) => [name, say(label)] as const),
  }
})

function keptByLocale<Words>(make: (locale: Locale) => Words): (locale: Locale) => Words {
  const made = new Map<Locale, Words>()
  return (locale) => {
    const words = made.get(locale) ?? make(locale)
    made.set(locale, words)
    return words
  }
}

function formOf(keys: Keys, { hindered, action, code, typed, locale }: Kept): string {
  const { outcome, ticket } = hindered
  const { why, came, look, again, kept, labels } = wordsIn(locale)
  const inDoubt = outcome === 'in-doubt'
  const hidden = ([name, value]: [string, string]) =>
    `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}"/>`
  const fields = Object.entries({ ...typed, again: sealAgain(keys, { ticket, inDoubt }) }).map(hidden)
  const shown = labels.map(([name, label]) =>
    typed[name]
      ? `<div class="mt-3"><dt class="hint">${label}</dt><dd class="break-words"><bdi>${escapeXml(typed[name])}</bdi></dd></div>`
      : '',
  )
  const onward = `<p class="mt-5"><a href="${escapeXml(code)}">${typed.code === undefined ? came : look}</a></p>`
  // The button first: on a small screen a long form would push it out of sight.
  return `<p class="mt-5">${why[outcome]}</p>
<form method="post" action="${escapeXml(action)}" class="mt-8">${fields.join('')}<button type="submit" class="press w-full sm:w-auto">${again}</button></form>${inDoubt ? onward : ''}
<h2 class="mt-10 border-t border-rule pt-5 text-title">${kept}</h2>
<dl>${shown.join('')}</dl>`
}
