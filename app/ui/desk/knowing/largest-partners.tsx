import { useSite } from '../../site.tsx'

type Props = { slug: string; partners: { id: string; name: string; standing: number }[] }

/** The partners whose links brought most signatures, or how one gives out such a link. */
export function LargestPartners({ slug, partners }: Props) {
  const { say, to, intl } = useSite()
  return (
    <section aria-labelledby="partners-title" className="border-t border-ink pt-4">
      <h2 id="partners-title" className="text-title font-semibold">
        {say('overview.partners')}
      </h2>
      {partners.length === 0 ? (
        <p className="mt-3 max-w-[42rem] text-quiet">{say('overview.partners.none')}</p>
      ) : (
        <ol className="mt-3 text-note">
          {partners.map(({ id, name, standing }) => (
            <li key={id} className="flex items-baseline justify-between gap-x-4 border-b border-rule py-1.5">
              <bdi className="min-w-0 [overflow-wrap:anywhere]">{name}</bdi>
              <span className="tabular-nums">{intl.formatNumber(standing)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="mt-3 text-note">
        <a href={to.deskCampaign(slug, '/partners')} className="py-1">
          {say('overview.partners.all')}
        </a>
      </p>
    </section>
  )
}
