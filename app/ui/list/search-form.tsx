import { Search } from './search.tsx'
import { useSite } from '../site.tsx'

export type Query = { q?: string; country?: string; occupation?: string; version?: string; after?: string }
export type Figures = {
  countries: string[]
  occupations: { key: string; label: string; standing: number }[]
  versions: { number: number; standing: number }[]
}

/** Search and filters as one plain GET form: an address anyone can bookmark or pass on. */
export function SearchForm({
  slug,
  query,
  countries,
  occupations,
  versions,
}: Figures & { slug: string; query: Query }) {
  const { say, to, intl } = useSite()
  const named = countries
    .map((country) => ({
      country,
      name: intl.formatDisplayName(country, { type: 'region' }) ?? country,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, intl.locale))
  return (
    <Search
      action={to.signatories(slug)}
      sought={query.q}
      className={`mt-6 grid [&>div]:max-w-none items-end gap-4 border-y border-rule py-5 sm:grid-cols-2 ${versions.length > 1 ? 'lg:grid-cols-[2fr_1fr_1fr_1fr_auto]' : 'lg:grid-cols-[2fr_1fr_1fr_auto]'}`}
    >
      <div>
        <label className="label" htmlFor="country">
          {say('form.country')}
        </label>
        <select className="field" id="country" name="country" defaultValue={query.country ?? ''}>
          <option value="">{say('list.allCountries')}</option>
          {named.map(({ country, name }) => (
            <option key={country} value={country}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="label" htmlFor="occupation">
          {say('form.occupation')}
        </label>
        <select className="field" id="occupation" name="occupation" defaultValue={query.occupation ?? ''}>
          <option value="">{say('list.allOccupations')}</option>
          {occupations.map(({ key, label, standing }) => (
            <option key={key} value={key}>{`${label} (${intl.formatNumber(standing)})`}</option>
          ))}
        </select>
      </div>
      {versions.length > 1 && (
        <div>
          <label className="label" htmlFor="version">
            {say('wording.filter')}
          </label>
          <select className="field" id="version" name="version" defaultValue={query.version ?? ''}>
            <option value="">{say('wording.all')}</option>
            {versions.map(({ number, standing }) => (
              <option
                key={number}
                value={number}
              >{`${say('wording.version', { number })} (${intl.formatNumber(standing)})`}</option>
            ))}
          </select>
        </div>
      )}
    </Search>
  )
}
