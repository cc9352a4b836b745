import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'

type Props = {
  campaign: DeskCampaign
  sizes: Sizes
  merged: { into: string; label: string; spellings: string[] }[]
  apart: { key: string; label: string; standing: number }[]
  refused?: { fault: string; label: string; keys: string[] }
}

/** Spellings of one occupation, taken together in figures and filters. */
export function OccupationsPage({ campaign, sizes, merged, apart, refused }: Props) {
  const { say, to, intl } = useSite()
  const path = to.deskCampaign(campaign.slug, '/names/occupations')
  return (
    <NamesRoom campaign={campaign} here="occupations" title={say('review.occupations')} sizes={sizes}>
      <p className="mt-3 max-w-[38rem] text-quiet">{say('review.body.occupations')}</p>
      {merged.length > 0 && (
        <form method="post" action={path} className="mt-6">
          <ul className="border-t border-ink">
            {merged.map(({ into, label, spellings }) => (
              <li
                key={into}
                className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-rule py-2.5"
              >
                <span className="name min-w-0">
                  <bdi className="font-semibold">{label}</bdi>{' '}
                  <span className="text-note text-quiet">
                    <bdi dir="auto">{spellings.join(' · ')}</bdi>
                  </span>
                </span>
                <button
                  type="submit"
                  name="part"
                  value={into}
                  className="press-link text-note"
                  aria-label={`${say('review.part')}: \u2068${label}\u2069`}
                >
                  {say('review.part')}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
      {apart.length === 0 && <p className="mt-6 max-w-[38rem]">{say('review.empty.occupations')}</p>}
      {apart.length > 0 && (
        <form method="post" action={path} noValidate className="mt-8">
          <fieldset>
            <legend className="label">{say('review.spellings')}</legend>
            <ul className="names">
              {apart.map(({ key, label, standing }) => (
                <li key={key}>
                  <label className="flex items-start gap-3">
                    <input
                      type="checkbox"
                      name="key"
                      value={key}
                      className="tick"
                      defaultChecked={refused?.keys.includes(key)}
                    />
                    <span className="name min-w-0">
                      <bdi dir="auto">{label}</bdi>{' '}
                      <span className="text-quiet">{intl.formatNumber(standing)}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          <div className="mt-6 max-w-[26rem] space-y-4">
            <TextField
              name="label"
              label={say('review.oneName')}
              defaultValue={refused?.label}
              fault={refused?.fault}
              dir="auto"
              autoComplete="off"
            />
            <button type="submit" className="press">
              {say('review.merge')}
            </button>
          </div>
        </form>
      )}
    </NamesRoom>
  )
}
