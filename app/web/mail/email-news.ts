import { readOutlook, type Outlook } from '#deliveries'
import type { Keys } from '#secrets'
import type { TicketHolder } from '#signatures'
import type { Db } from '#db/connection.ts'
import type { Locale } from '#i18n/locales.ts'
import { sayIn, type Say } from '#i18n/speak.ts'
import { mailWeather } from './mail-weather.ts'

type Awaited = { subject: Buffer; address: string | null; asked: number }

type EmailNews = {
  /** Besides how its email is getting on: nothing waits in this browser any more, or the form has become a signature. */
  status: Outlook['status'] | 'none' | 'signed'
  sentence: string
  /** Milliseconds until it is worth asking again; 0 when it is not. */
  again: number
}

const MINUTE = 60
const TEN_SECONDS = 10
// Two minutes and more are told in minutes.
const LONGEST_IN_SECONDS = 90

/** How the email a form waits for is getting on, in a word and in words; `asked` seconds ago it asked for it. */
export async function emailNews(db: Db, keys: Keys, awaited: Awaited, locale: Locale): Promise<EmailNews> {
  const outlook = await readOutlook(db, keys, await mailWeather(db), {
    ...awaited,
    address: awaited.address ?? '',
  })
  const { status } = outlook
  return { status, sentence: sentenceOf(outlook, sayIn(locale)), again: againIn(outlook) * 1_000 }
}

/**
 * The same for the form of a browser's ticket, as far as it still waits. That it has been discarded or confirmed from
 * another page is news as well, and no fault of the page that asks.
 */
export async function formNews(
  db: Db,
  keys: Keys,
  form: TicketHolder | undefined,
  locale: Locale,
): Promise<EmailNews> {
  const say = sayIn(locale)
  if (!form) return { status: 'none', sentence: say('code.nothingWaits'), again: 0 }
  if (form.state === 'standing') return { status: 'signed', sentence: say('code.mailboxHasSigned'), again: 0 }
  return emailNews(db, keys, { ...form, subject: form.addressMac }, locale)
}

function sentenceOf(outlook: Outlook, say: Say): string {
  switch (outlook.status) {
    case 'waiting':
      return say('email.status.waiting')
    case 'refused':
      return say('email.status.refused')
    case 'slow': {
      const { left } = outlook
      if (left === undefined) return say('email.status.away')
      return say('email.status.slow', { minutes: Math.max(1, Math.ceil(left / MINUTE)) })
    }
    case 'sent': {
      const { ago, usual } = outlook
      const seconds = Math.floor(ago)
      const sent =
        seconds <= LONGEST_IN_SECONDS
          ? say('email.status.sent', { seconds })
          : say('email.status.sentMinutes', { minutes: Math.round(seconds / MINUTE) })
      return [sent, usual !== undefined && usually(usual, say), say('email.status.spam')]
        .filter(Boolean)
        .join(' ')
    }
  }
}

function usually(usual: number, say: Say): string {
  const seconds = Math.max(1, Math.ceil(usual / TEN_SECONDS)) * TEN_SECONDS
  if (seconds <= LONGEST_IN_SECONDS) return say('email.status.usual', { seconds })
  return say('email.status.usualMinutes', { minutes: Math.ceil(usual / MINUTE) })
}

// Soon at first, when much may change; ever less often then, for a great crowd may be waiting; not at all after a quarter of an hour.
function againIn(outlook: Outlook): number {
  if (outlook.status === 'refused') return 0
  if (outlook.status === 'waiting') return 2
  if (outlook.status === 'slow') return outlook.left !== undefined && outlook.left < MINUTE ? TEN_SECONDS : 30
  if (outlook.ago < 15) return 5
  if (outlook.ago < MINUTE) return 15
  return outlook.ago < 15 * MINUTE ? MINUTE : 0
}
