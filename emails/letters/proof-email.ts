import { intlFor } from '#i18n/speak.ts'
import { footing, type Letterhead } from './letterhead.ts'
import { listHeaders, type ListFacts } from './list-headers.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

export type ProofFacts = ListFacts & {
  /** The campaign's title, on one line. */
  campaign: string
  /** The reader's name, exactly as it will be printed. */
  name: string
  /** The page it stands on in the proof. */
  page: number | null
  /** The last moment for a correction, and the zone in which the campaign tells its times (IANA). */
  deadline: Date
  timeZone: string
  /** Where a name is corrected. */
  visit: string
}

/** The last look before a book is printed: the reader's own name, where it stands, and until when it can be corrected. */
export function proofEmail(letterhead: Letterhead, facts: ProofFacts): Message {
  const { say, locale } = letterhead
  const { campaign, name, page, deadline, timeZone, visit, unsubscribe } = facts
  const title = { campaign: `\u2068${campaign}\u2069` }
  const until = `${intlFor(locale).formatDate(deadline, { dateStyle: 'full', timeStyle: 'short', timeZone })} (${timeZone.replaceAll('_', ' ')})`
  const message = renderBlocks(say('email.proof.subject', title), locale, [
    { block: 'text', text: say('email.proof.intro', title) },
    { block: 'quote', text: name.normalize('NFC') },
    ...(page === null ? [] : [{ block: 'text' as const, text: say('email.proof.page', { page }) }]),
    { block: 'text', text: say('email.proof.until', { until: `\u2068${until}\u2069` }) },
    { block: 'link', text: say('email.proof.correct'), href: visit },
    { block: 'small', text: say('email.update.why') },
    { block: 'link', text: say('email.update.stop'), href: unsubscribe },
    ...footing(letterhead),
  ])
  return { ...message, headers: listHeaders(facts, 'proof') }
}
