import { useSite } from '../../site.tsx'
import { Line } from './line.tsx'

export type Unconfirmed = { slug: string; title: string; locale: string; forms: number; confirmed: number }

/** Campaigns whose codes hardly anybody types, and what that can mean. */
export function UnconfirmedPart({ campaigns }: { campaigns: Unconfirmed[] }) {
  const { say, to } = useSite()
  return (
    <section aria-labelledby="unconfirmed" className="border-s-4 border-accent ps-4">
      <h2 id="unconfirmed" className="text-title font-semibold">
        {say('operator.unconfirmed')}
      </h2>
      <p className="mt-3">{say('operator.unconfirmed.lead')}</p>
      <ul className="mt-3 border-t border-ink text-note">
        {campaigns.map(({ slug, title, locale, forms, confirmed }) => (
          <Line
            key={slug}
            name={
              <a href={to.campaign(slug)} lang={locale}>
                <bdi>{title}</bdi>
              </a>
            }
          >
            <span>{say('operator.unconfirmed.share', { forms, confirmed })}</span>
          </Line>
        ))}
      </ul>
      <p className="hint mt-3">{say('operator.unconfirmed.note')}</p>
    </section>
  )
}
