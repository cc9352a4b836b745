import type { MessageId } from '#i18n/speak.ts'
import { AddressLine } from './address-line.tsx'
import { AskAgain } from './ask-again.tsx'
import { CodeForm } from './code-form.tsx'
import { ForgetHere } from './forget-here.tsx'
import { useSite } from '../site.tsx'

export type CodeFault = 'code-refused' | 'mailbox-has-signed' | 'nothing-waits' | 'campaign-closed'

const faults: Record<CodeFault, MessageId> = {
  'code-refused': 'code.refused',
  'mailbox-has-signed': 'code.mailboxHasSigned',
  'nothing-waits': 'code.nothingWaits',
  'campaign-closed': 'code.campaignClosed',
}

export type News = { status: string; sentence: string; again: number }

type Props = {
  campaign: { slug: string; title: string }
  waiting: { address: string | null; name: string; wait: number; email: News }
  fault?: CodeFault
}

/** The page that waits for the code: where it went, how the email is getting on, and a way to another. */
export function CodePage({ campaign, waiting, fault }: Props) {
  const { say, to } = useSite()
  return (
    <article className="max-w-[36rem] py-10">
      <p className="kicker">
        <bdi>{campaign.title}</bdi>
      </p>
      <h1 className="mt-2 text-headline">{say('code.title')}</h1>
      <p className="mt-4">
        {say('code.sentTo', { name: `\u2068${waiting.name}\u2069` })}
        {waiting.address !== null && <AddressLine address={waiting.address} />}
      </p>
      <EmailNews news={waiting.email} poll={to.emailStatus(campaign.slug)} page={to.code(campaign.slug)} />
      <CodeForm action={to.code(campaign.slug)} fault={fault && say(faults[fault])} />
      {fault === 'mailbox-has-signed' && (
        <p className="mt-4">
          <a href={to.visit()}>{say('code.seeMine')}</a>
        </p>
      )}
      <AskAgain action={to.resend(campaign.slug)} wait={waiting.wait} />
      <p className="mt-6 text-note">
        <a href={`${to.campaign(campaign.slug)}#sign`}>{say('code.otherAddress')}</a>
      </p>
      <ForgetHere why="leave.waiting" />
    </article>
  )
}

/** How the email is getting on. A script keeps it current; without one it is true as of the page, and a link looks again. */
export function EmailNews({ news, poll, page }: { news: News; poll?: string; page: string }) {
  const { say } = useSite()
  const isOpen = news.again > 0
  return (
    <>
      <p className="hint mt-3" role="status" data-poll={isOpen ? poll : undefined}>
        {news.sentence}
      </p>
      {isOpen && (
        <noscript>
          <p className="hint mt-1">
            <a href={page}>{say('email.status.look')}</a>
          </p>
        </noscript>
      )}
    </>
  )
}

/** Nobody's form waits in this browser: it was sent from another one, or more than a day ago. */
export function NoForm({ campaign }: { campaign: { slug: string; title: string } }) {
  const { say, to } = useSite()
  return (
    <article className="max-w-[36rem] py-10">
      <p className="kicker">
        <bdi>{campaign.title}</bdi>
      </p>
      <h1 className="mt-2 text-headline">{say('code.noForm.title')}</h1>
      <p className="mt-4">{say('code.noForm.body')}</p>
      <p className="mt-6">
        <a className="press" href={`${to.campaign(campaign.slug)}#sign`}>
          {say('code.noForm.again')}
        </a>
      </p>
    </article>
  )
}
