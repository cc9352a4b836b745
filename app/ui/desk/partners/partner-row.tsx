import type { ReactNode } from 'react'
import { CopyButton } from '../../copy-button.tsx'
import { useSite } from '../../site.tsx'

export type ShownPartner = {
  id: string
  name: string
  standing: number
  /** The last day it counts on, as a moment in it. */
  lastDay: string | null
  state: 'open' | 'closed' | 'ended'
  link: string
  /** The secret address of its own number. */
  number: string
}

/** One partner: how many came by its link, the link, the address of its own number, and how to end it. */
export function PartnerRow({ slug, partner, may }: { slug: string; partner: ShownPartner; may: boolean }) {
  const { say, to, intl } = useSite()
  const { id, name, standing, lastDay, state, link, number } = partner
  const day = lastDay && intl.formatDate(lastDay, { dateStyle: 'long' })
  return (
    <li className="border-b border-rule py-5">
      <div className="flex items-baseline justify-between gap-x-6">
        <h3 id={`partner-${id}`} className="min-w-0 text-title [overflow-wrap:anywhere]">
          <bdi>{name}</bdi>
        </h3>
        <p className="text-end">
          <strong className="text-title font-medium tabular-nums">{intl.formatNumber(standing)}</strong>
          <span className="hint block">{say('partners.brought', { standing })}</span>
        </p>
      </div>
      <p className="hint mt-1">
        {state === 'closed' && say('partners.closed')}
        {state === 'ended' && say('partners.ended', { day: day! })}
        {state === 'open' && (day ? say('partners.until', { day }) : say('partners.open'))}
      </p>
      <Address label={say('partners.link')} address={link}>
        <CopyButton
          text={link}
          label={say('page.copy')}
          copied={say('page.copied')}
          describedBy={`partner-${id}`}
        />
      </Address>
      {may && (
        <details className="mt-2 text-note">
          <summary className="cursor-pointer py-1">{say('partners.number')}</summary>
          <p className="hint mt-1 max-w-[38rem]">{say('partners.numberHint')}</p>
          <Address label={say('partners.numberLink')} address={number}>
            <CopyButton
              text={number}
              label={say('page.copy')}
              copied={say('page.copied')}
              describedBy={`partner-${id}`}
            />
          </Address>
        </details>
      )}
      {may && (
        <form method="post" action={to.deskCampaign(slug, '/partners')} className="mt-1">
          <input type="hidden" name="deed" value={state === 'closed' ? 'reopen' : 'close'} />
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="press-link text-note" aria-describedby={`partner-${id}`}>
            {state === 'closed' ? say('partners.reopen') : say('partners.close')}
          </button>
        </form>
      )}
    </li>
  )
}

function Address({ label, address, children }: { label: string; address: string; children: ReactNode }) {
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-4 text-note">
      <span className="sr-only">{label}</span>
      <bdi dir="ltr" className="break-all select-all">
        {address}
      </bdi>
      {children}
    </p>
  )
}
