import { Field } from '../../fields/field.tsx'
import { CameBack } from '../came-back.tsx'
import { useSite } from '../../site.tsx'
import { deedNames, reasonNames } from './words.ts'

export type DecideFaults = Partial<Record<'deed' | 'reason' | 'why', string>>

type Props = {
  slug: string
  id: string
  /** How many one organiser may do alone, where these are more. */
  many?: number
  /** How many this organiser has struck or hidden alone within a day, where with these they are more than `most`. */
  before?: { count: number; most: number }
  proven: boolean
  refused?: { faults: DecideFaults; typed: Record<string, string>; cameBack?: true }
}

/** What is to happen, for which reason, and why: asked once. */
export function DecideForm({ slug, id, many, before, proven, refused }: Props) {
  const { say, to } = useSite()
  const { faults = {}, typed = { deed: 'strike' } } = refused ?? {}
  const path = to.deskCampaign(slug, `/names/reviews/${id}`)
  return (
    <form
      method="post"
      action={path}
      noValidate
      className="mt-10 max-w-[38rem] space-y-6 border-t-4 border-accent pt-5"
    >
      <CameBack refused={refused} />
      <fieldset>
        <legend className="label">{say('review.decide')}</legend>
        {Object.entries(deedNames).map(([deed, name]) => (
          <label key={deed} className="flex items-start gap-3 py-1">
            <input
              type="radio"
              name="deed"
              value={deed}
              className="tick"
              defaultChecked={typed.deed === deed}
            />
            <span>{say(name)}</span>
          </label>
        ))}
        {faults.deed && <p className="fault">{say('review.fault.deed')}</p>}
      </fieldset>
      <Field name="reason" label={say('review.reason')} hint={say('review.reasonHint')} fault={faults.reason}>
        {(tied) => (
          <select className="field" defaultValue={typed.reason ?? ''} {...tied}>
            <option value="">{say('review.chooseReason')}</option>
            {Object.entries(reasonNames).map(([reason, name]) => (
              <option key={reason} value={reason}>
                {say(name)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="why" label={say('review.why')} hint={say('review.whyHint')} fault={faults.why}>
        {(tied) => <textarea className="field" rows={3} dir="auto" defaultValue={typed.why} {...tied} />}
      </Field>
      {!proven && (
        <p className="hint">
          <a href={to.proveAgain(path)}>{say('review.prove')}</a>
        </p>
      )}
      {many !== undefined && <p>{say('review.secondHint', { most: many })}</p>}
      {before && <p>{say('review.aloneHint', before)}</p>}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <button type="submit" name="do" value="decide" className="press">
          {say(many === undefined ? 'review.decideNow' : 'review.askSecond')}
        </button>
        <a href={to.deskCampaign(slug, '/names')}>{say('review.leaveIt')}</a>
      </p>
    </form>
  )
}
