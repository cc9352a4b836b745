import { footing, type Letterhead } from './letterhead.ts'
import { renderBlocks, type Message } from './render-blocks.ts'

type Facts = { team: string; who: string | null; title: string | null; deed: string; page: string }

/** For the owners of a team: what another of them has done that none should be the last to hear of. */
export function noticeEmail(letterhead: Letterhead, { team, who, title, deed, page }: Facts): Message {
  const { say, locale } = letterhead
  const apart = (words: string) => `\u2068${words}\u2069`
  return renderBlocks(say('email.notice.subject', { team: apart(team) }), locale, [
    {
      block: 'text',
      text: who
        ? say('email.notice.who', { who: apart(who), team: apart(team) })
        : say('email.notice.gone', { team: apart(team) }),
    },
    ...(title ? [{ block: 'quote' as const, text: title }] : []),
    { block: 'text', text: deed },
    { block: 'text', text: say('email.notice.why') },
    { block: 'link', text: say('email.notice.page'), href: page },
    ...footing(letterhead),
  ])
}
