import { sayDeed, type DeedFacts } from '#i18n/say-deed.ts'
import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

export type DeskNotice = {
  team: string
  deed: string
  facts: DeedFacts
  why: string
  at: Date
  /** Who did it; null for the platform itself, or for somebody whose account is gone. */
  who: string | null
  /** The team's log. */
  page: string
  /** Where the reader is asked to look at an update; then that is what the email is about. */
  look?: string
}

/** Tells an owner of a grave deed in their team: the entry of the log, as the log says it. */
export function deskNoticeEmail(letterhead: Letterhead, notice: DeskNotice): Message {
  const { say, locale, host } = letterhead
  const { team, deed, facts, why, at, who, page, look } = notice
  return renderBlocks(say('audit.notice.subject', { host }), locale, [
    { block: 'text', text: say('audit.notice.body', { team: isolated(team), host, at }) },
    { block: 'quote', text: sayDeed(locale, deed, facts) },
    ...(why ? [{ block: 'text' as const, text: say('audit.why', { why: isolated(why) }) }] : []),
    ...(who ? [{ block: 'text' as const, text: say('audit.notice.by', { name: isolated(who) }) }] : []),
    ...(look
      ? [{ block: 'link' as const, text: say('looks.email'), href: look }]
      : [
          { block: 'text' as const, text: say('audit.notice.surprise') },
          { block: 'link' as const, text: say('audit.notice.log'), href: page },
        ]),
    ...footing(letterhead),
  ])
}

const isolated = (text: string) => `\u2068${text}\u2069`
