import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

export type ShownBurst = {
  from: string
  until: string
  all: number
  alike: number
  trait: 'country' | 'occupation' | 'word' | 'shape'
  value: string
  usually: number
}

const traits = {
  country: 'review.burst.country',
  occupation: 'review.burst.occupation',
  word: 'review.burst.word',
  shape: 'review.burst.shape',
} as const satisfies Record<ShownBurst['trait'], MessageId>

// What of a trait a review can ask for; how names are built, nobody can type.
const fields: Partial<Record<ShownBurst['trait'], string>> = {
  country: 'country',
  occupation: 'occupation',
  word: 'text',
}

/** Ten minutes in which many signed who have something in common, with the way to look at them. */
export function BurstList({ slug, bursts, title }: { slug: string; bursts: ShownBurst[]; title: boolean }) {
  const { say, to, intl } = useSite()
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <>
      {title && (
        <>
          <h2 className="mt-12 text-title font-semibold">{say('review.crowd.shapes')}</h2>
          <p className="mt-1 max-w-[38rem] text-quiet">{say('review.body.bursts')}</p>
        </>
      )}
      <ul className={`${title ? 'mt-1' : 'mt-6'} border-t border-ink`}>
        {bursts.map((burst) => {
          const { from, until, all, alike, trait, value, usually } = burst
          const named =
            trait === 'country' ? (intl.formatDisplayName(value, { type: 'region' }) ?? value) : value
          const query = new URLSearchParams({ from, until })
          if (fields[trait]) query.set(fields[trait], value)
          return (
            <li key={`${from} ${trait} ${value}`} className="border-b border-rule py-4">
              <p className="hint">
                {say('review.burst.when', { from: new Date(from), until: new Date(until) })}
              </p>
              <p>
                <span className="font-semibold">{say('review.burst.what', { alike, all })}</span>{' '}
                {say(traits[trait], { value: `\u2068${named}\u2069` })}{' '}
                <span className="text-quiet">{say('review.burst.usually', { share: percent(usually) })}</span>
              </p>
              <p className="mt-1">
                <a href={to.deskCampaign(slug, `/names/many?${query.toString()}`)}>
                  {say('review.burst.look')}
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </>
  )
}
