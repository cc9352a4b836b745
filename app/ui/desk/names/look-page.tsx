import { CountryField } from '../../fields/country-field.tsx'
import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { NamesRoom, type DeskCampaign, type Sizes } from './names-room.tsx'

type Props = {
  campaign: DeskCampaign
  sizes: Sizes
  occupations: { key: string; label: string }[]
  typed: Record<string, string>
  faults: Partial<Record<string, string>>
}

/** Says which signatures are meant, before anything is decided about them. */
export function LookPage({ campaign, sizes, occupations, typed, faults }: Props) {
  const { say, to } = useSite()
  const time = (name: 'from' | 'until', label: string) => (
    <TextField
      name={name}
      type="datetime-local"
      step={60}
      label={label}
      defaultValue={typed[name]?.replace(/(?::\d\d(?:\.\d+)?)?Z$/, '')}
      fault={faults[name]}
    />
  )
  return (
    <NamesRoom campaign={campaign} here="many" title={say('review.many')} sizes={sizes}>
      <p className="mt-3 max-w-[38rem] text-quiet">{say('review.body.many')}</p>
      <form
        method="post"
        action={to.deskCampaign(campaign.slug, '/names/many')}
        noValidate
        className="no-print mt-6 grid max-w-[46rem] gap-5 sm:grid-cols-2"
      >
        {faults.any && (
          <p role="alert" className="fault sm:col-span-2" data-focus="" tabIndex={-1}>
            {faults.any}
          </p>
        )}
        {time('from', say('review.from'))}
        {time('until', say('review.until'))}
        <CountryField value={typed.country} required={false} none={say('list.allCountries')} />
        <div>
          <label className="label" htmlFor="occupation">
            {say('form.optional', { label: say('form.occupation') })}
          </label>
          <select className="field" id="occupation" name="occupation" defaultValue={typed.occupation ?? ''}>
            <option value="">{say('list.allOccupations')}</option>
            {occupations.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <TextField
          name="text"
          label={say('form.optional', { label: say('review.text') })}
          defaultValue={typed.text}
          dir="auto"
          autoComplete="off"
        />
        <label className="flex items-start gap-3 self-end pb-3">
          <input type="checkbox" name="held" className="tick" defaultChecked={typed.held === 'on'} />
          <span>{say('review.onlyHeld')}</span>
        </label>
        <p className="sm:col-span-2">
          <button type="submit" className="press">
            {say('review.look')}
          </button>
        </p>
      </form>
    </NamesRoom>
  )
}
