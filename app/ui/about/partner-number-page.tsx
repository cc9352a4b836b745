import { useSite } from '../site.tsx'

type Props = {
  campaign: { slug: string; title: string }
  partner: { name: string; standing: number; asOf: string }
}

/** What a partner sees by its secret link: how many came by its own link and still stand. Nothing of anybody else. */
export function PartnerNumberPage({ campaign, partner }: Props) {
  const { say, to, intl } = useSite()
  const { name, standing, asOf } = partner
  const time = intl.formatDate(asOf, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <article className="py-10">
      <p className="kicker">
        <a href={to.campaign(campaign.slug)}>
          <bdi>{campaign.title}</bdi>
        </a>
      </p>
      <h1 className="mt-2 text-headline [overflow-wrap:anywhere]">
        <bdi>{name}</bdi>
      </h1>
      <p className="mt-8">
        <strong className="block text-count font-medium tracking-tight text-accent tabular-nums">
          {intl.formatNumber(standing)}
        </strong>
        <span className="mt-2 block text-title">{say('partners.brought', { standing })}</span>
      </p>
      <p className="hint mt-1">
        <time dateTime={asOf}>{say('count.asOf', { time })}</time>
      </p>
      <p className="mt-8 max-w-[38rem]">{say('partners.own')}</p>
    </article>
  )
}
