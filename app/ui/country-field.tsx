import { countries } from 'countries-list'
import { Field } from './field.tsx'
import { useSite } from './site.tsx'

/** Countries by their names in the reader's language, in that language's order. */
export function CountryField({
  value,
  required,
  fault,
}: {
  value?: string
  required: boolean
  fault?: string
}) {
  const { say, intl } = useSite()
  const label = required ? say('form.country') : say('form.optional', { label: say('form.country') })
  const named = Object.keys(countries).map((code) => ({
    code,
    name: intl.formatDisplayName(code, { type: 'region' }) ?? code,
  }))
  const inOrder = named.toSorted((one, other) => one.name.localeCompare(other.name, intl.locale))
  return (
    <Field name="country" label={label} fault={fault}>
      {(tied) => (
        <select
          className="field"
          defaultValue={value ?? ''}
          autoComplete="country"
          required={required}
          {...tied}
        >
          <option value="">{required ? say('form.chooseCountry') : say('form.noCountry')}</option>
          {inOrder.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
