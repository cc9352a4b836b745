import type { ShowingFaults } from '#signatures'
import type { MessageId } from '#i18n/speak.ts'
import { CountryField } from './country-field.tsx'
import { TextField } from './field.tsx'
import { useSite } from '../site.tsx'

export type FormFields = Record<'occupation' | 'affiliation' | 'country', 'hidden' | 'optional' | 'required'>

type Props = {
  fields: FormFields
  typed: Record<string, string>
  faults: ShowingFaults
  /** What the campaign calls what somebody does. */
  occupation?: MessageId
}

/** The optional fields a campaign asks for. */
export function OptionalFields({ fields, typed, faults, occupation = 'form.occupation' }: Props) {
  const { say } = useSite()
  const line = (name: 'occupation' | 'affiliation', label: string, autoComplete: string) => {
    if (fields[name] === 'hidden') return null
    const required = fields[name] === 'required'
    return (
      <TextField
        name={name}
        label={required ? label : say('form.optional', { label })}
        defaultValue={typed[name]}
        fault={faults[name]}
        required={required}
        autoComplete={autoComplete}
        dir="auto"
      />
    )
  }
  return (
    <>
      {line('occupation', say(occupation), 'organization-title')}
      {line('affiliation', say('form.affiliation'), 'organization')}
      {fields.country !== 'hidden' && (
        <CountryField value={typed.country} required={fields.country === 'required'} fault={faults.country} />
      )}
    </>
  )
}

/** Shown by name or only counted: a choice nobody has made for you. */
export function ListingChoice({ typed, fault }: { typed?: string; fault?: string }) {
  const { say } = useSite()
  const choice = (value: 'public' | 'anonymous', label: string) => (
    <label className="flex gap-3 py-1">
      <input
        type="radio"
        className="tick"
        name="listing"
        id={value === 'public' ? 'listing' : undefined}
        value={value}
        required
        defaultChecked={typed === value}
        aria-describedby={fault ? 'listing-fault' : undefined}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset>
      <legend className="label">{say('form.listing')}</legend>
      {choice('public', say('form.public'))}
      {choice('anonymous', say('form.anonymous'))}
      {fault && (
        <p id="listing-fault" className="fault">
          {say('fault.listing')}
        </p>
      )}
    </fieldset>
  )
}
