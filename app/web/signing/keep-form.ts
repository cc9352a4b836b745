import { escapeXml } from '#embeds'
import type { Keys } from '#secrets'
import type { Hindered } from '#signatures'
import type { Locale } from '#i18n/locales.ts'
import { sayIn } from '#i18n/speak.ts'
import { noStore } from '../answers.ts'
import { sealAgain } from './again.ts'

/** Where the page that says it stands open for the form it keeps. */
export const KEPT_HERE = '<div data-kept=""></div>'

const RETRY_SECONDS = 5
// As long as it takes an outbox of a million to become noticeably shorter.
const MAIL_RETRY_MINUTES = 10
// What people recognise as their own; the rest goes along unseen.
const SHOWN = ['name', 'email', 'occupation', 'affiliation', 'code']

export type Kept = {
  hindered: Hindered
  /** Where the form was sent to. */
  action: string
  typed: Record<string, string>
  locale: Locale
}

/**
 * The answer to a form that could not be taken just now (503, RFC 9110 §15.6.4): a page with the form in it, to be sent again
 * with one press. Made without the framework, in some 20 µs, because it is what a server says that has more to do than it
 * can; `page` is the rest of the page in the form's language.
 */
export function keepForm(
  keys: Keys,
  page: string,
  kept: Kept,
): { status: 503; headers: Headings; body: string } {
  return {
    status: 503,
    headers: {
      ...noStore,
      'Content-Type': 'text/html; charset=utf-8',
      'Retry-After': `${retryIn(kept.hindered)}`,
    },
    body: page.replace(KEPT_HERE, () => formOf(keys, kept)),
  }
}

const retryIn = ({ outcome }: Hindered) =>
  outcome === 'mail-is-full' ? MAIL_RETRY_MINUTES * 60 : RETRY_SECONDS

type Headings = Record<string, string>

function formOf(keys: Keys, { hindered, action, typed, locale }: Kept): string {
  const say = sayIn(locale)
  const hidden = ([name, value]: [string, string]) =>
    `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}"/>`
  const fields = Object.entries({ ...typed, again: sealAgain(keys, hindered.ticket) }).map(hidden)
  const shown = SHOWN.flatMap((name) =>
    typed[name] ? [`<li dir="auto">${escapeXml(typed[name])}</li>`] : [],
  )
  const why = {
    'too-busy': say('busy.full'),
    'in-doubt': say('busy.doubt'),
    'mail-is-full': say('busy.mail', { minutes: MAIL_RETRY_MINUTES }),
  }
  return `<p class="mt-5">${why[hindered.outcome]}</p>
<h2 class="mt-8 text-title">${say('busy.kept')}</h2>
<ul class="mt-3">${shown.join('')}</ul>
<form method="post" action="${escapeXml(action)}" class="mt-8">${fields.join('')}<button type="submit" class="press w-full sm:w-auto">${say('busy.again')}</button></form>`
}
