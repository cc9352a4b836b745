import type { Question } from '#questions'
import type { SigningFaults } from '#signatures'
import { FaultSummary } from '../fault-summary.tsx'
import { EmailField } from '../fields/email-field.tsx'
import { TextField } from '../fields/field.tsx'
import { ListingChoice, OptionalFields, type FormFields } from '../fields/showing-fields.tsx'
import { Questions } from '../questions/questions.tsx'
import { kindLabel } from '../kind-names.ts'
import { Rich, useSite } from '../site.tsx'

/** Why a form comes back: what is wrong in it, or that the words are others by now. */
export type Refusal = { faults: SigningFaults; typed: Record<string, string>; reworded?: true }

type Props = {
  campaign: {
    slug: string
    kind: string
    fields: FormFields
    questions: Question[]
    statement: { number: number }
  }
  refused?: Refusal
  /** The code of the partner whose link led here. */
  from?: string
  /** Where codes are late: how long they take, or that none leaves just now. */
  mail?: { minutes?: number }
}

/** The sign form: a plain form, no script needed. `noValidate`, because our sentences are kinder than the browser's. */
export function SignForm({ campaign, refused, from, mail }: Props) {
  const { say, to } = useSite()
  const { faults = {}, typed = {} } = refused ?? {}
  return (
    <form
      method="post"
      action={`${to.sign(campaign.slug)}#sign`}
      noValidate
      data-draft={campaign.slug}
      className="border-t-4 border-accent pt-5"
    >
      <h2 className="text-headline">{say('form.title')}</h2>
      {(typed.from ?? from) && <input type="hidden" name="from" value={typed.from ?? from} />}
      <input type="hidden" name="version" value={campaign.statement.number} />
      {refused?.reworded && (
        <p role="alert" tabIndex={-1} data-focus="" className="mt-4 border-s-4 border-wrong ps-4">
          {say('wording.changedMeanwhile')} <a href={to.words(campaign.slug)}>{say('wording.link')}</a>
        </p>
      )}
      <FaultSummary faults={faults} questions={campaign.questions} />
      <div className="mt-5 space-y-5">
        <TextField
          name="name"
          label={say(kindLabel(campaign.kind).name)}
          hint={say('form.nameHint')}
          defaultValue={typed.name}
          fault={faults.name}
          autoComplete="name"
          required
          dir="auto"
        />
        <EmailField
          label={say('form.email')}
          hint={say('form.emailHint')}
          defaultValue={typed.email}
          fault={faults.email}
          required
        />
        <OptionalFields
          fields={campaign.fields}
          typed={typed}
          faults={faults}
          occupation={kindLabel(campaign.kind).occupation}
        />
        <ListingChoice typed={typed.listing} fault={faults.listing} />
        <Questions questions={campaign.questions} typed={typed} faults={faults} />
        <label className="flex gap-3">
          <input
            type="checkbox"
            className="tick"
            name="updates"
            value="on"
            defaultChecked={typed.updates === 'on'}
          />
          <span>{say('form.updates')}</span>
        </label>
        <div className="elsewhere" aria-hidden="true">
          <label>
            {say('form.homepage')}
            <input type="text" name="homepage" tabIndex={-1} autoComplete="off" />
          </label>
        </div>
        {mail && (
          <p className="border-s-4 border-rule ps-4">
            {mail.minutes === undefined
              ? say('form.mailAway')
              : say('form.mailSlow', { minutes: mail.minutes })}
          </p>
        )}
        <button type="submit" className="press w-full sm:w-auto">
          {say('form.sign')}
        </button>
        <div className="hint space-y-1.5">
          <p>{say('form.promise.code')}</p>
          <p>{say('form.promise.address')}</p>
          <p>
            <Rich
              id="form.promise.leave"
              mine={(text) => <a href={to.visit()}>{text}</a>}
              privacy={(text) => <a href={to.privacy()}>{text}</a>}
            />
          </p>
        </div>
      </div>
    </form>
  )
}
