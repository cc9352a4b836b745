import { countries } from 'countries-list'
import type { IntlShape } from 'react-intl'
import { Field } from './field.tsx'
import { useSite } from '../site.tsx'

/** Countries by their names in the reader's language, in that language's order. */
export function CountryField({
  value,
  required,
  fault,
  none,
}: {
  value?: string
  required: boolean
  fault?: string
  /** What stands for no country; absent where somebody says their own. */
  none?: string
}) {
  const { say, intl } = useSite()
  const label = required ? say('form.country') : say('form.optional', { label: say('form.country') })
  return (
    <Field name="country" label={label} fault={fault}>
      {(tied) => (
        <select
          className="field"
          defaultValue={value ?? ''}
          autoComplete={none ? 'off' : 'country'}
          required={required}
          {...tied}
        >
          <option value="">{none ?? say(required ? 'form.chooseCountry' : 'form.noCountry')}</option>
          {namedIn(intl).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type Named = { code: string; name: string }
const named = new Map<string, Named[]>()

// Naming and sorting 250 countries takes a millisecond of every page with a form; there are six languages.
function namedIn(intl: IntlShape): Named[] {
  const kept =
    named.get(intl.locale) ??
    Object.keys(countries)
      .map((code) => ({ code, name: intl.formatDisplayName(code, { type: 'region' }) ?? code }))
      .toSorted((one, other) => one.name.localeCompare(other.name, intl.locale))
  named.set(intl.locale, kept)
  return kept
}
