import { localeNames, locales } from '#i18n/locales.ts'
import { Field } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { dayOf, milestoneStateNames, type ShownMilestone } from '../../updates/milestone-list.tsx'
import { NewsFaults, newsFault } from './news-faults.tsx'

export type MilestoneRefusal = {
  faults: Record<string, string | undefined>
  typed: Record<string, string>
  /** How somebody else has written it meanwhile. */
  theirs?: ShownMilestone
  /** Set where it was taken off the page meanwhile. */
  gone?: true
}

/** A milestone that is being changed; `mark` says how it stood when that began. */
export type EditedMilestone = ShownMilestone & { mark: string }

type Props = { action: string; editing: EditedMilestone | null; refused?: MilestoneRefusal }

/** A milestone to add or, with `editing`, to change. */
export function MilestoneForm({ action, editing, refused }: Props) {
  const { say, intl, locale: spoken } = useSite()
  const faults = refused?.faults ?? {}
  const typed: Record<string, string> = refused?.typed ?? editing ?? {}
  // Whoever has read the other's words may replace them; whoever has only mistyped still changes what they began with.
  const mark = (!refused?.theirs && refused?.typed.mark) || editing?.mark
  const told = (field: string) => {
    const fault = faults[field]
    return fault ? { fault, sentence: newsFault(field, fault) } : {}
  }
  return (
    <form
      method="post"
      // Refused, it is this milestone again and not another one.
      action={editing ? `${action}${action.includes('?') ? '&' : '?'}edit=${editing.id}` : action}
      noValidate
      className="no-print mt-8 max-w-[44rem] space-y-5"
    >
      <h2 className="text-title font-semibold">{say(editing ? 'milestones.change' : 'milestones.add')}</h2>
      <NewsFaults faults={faults} />
      {refused?.gone && (
        <p role="alert" className="fault">
          {say('review.fault.gone')}
        </p>
      )}
      {refused?.theirs && (
        <section role="alert" className="border-s-4 border-wrong ps-4">
          <h3 className="font-semibold">{say('updates.meanwhileSomebody')}</h3>
          <p className="mt-1 text-note">{say('updates.meanwhileBody')}</p>
          <p className="mt-3 wrap-anywhere">
            {intl.formatDate(dayOf(refused.theirs.happenedOn), { dateStyle: 'long', timeZone: 'UTC' })}
            {' · '}
            {say(milestoneStateNames[refused.theirs.state])}
            {' · '}
            <bdi lang={refused.theirs.locale}>{refused.theirs.title}</bdi>
          </p>
          {refused.theirs.source && <bdi className="text-note break-all">{refused.theirs.source}</bdi>}
        </section>
      )}
      {editing && <input type="hidden" name="id" value={editing.id} />}
      {editing && <input type="hidden" name="mark" value={mark} />}
      <Field name="title" label={say('milestones.field.title')} {...told('title')}>
        {(tied) => <input className="field" dir="auto" defaultValue={typed.title} {...tied} />}
      </Field>
      <div className="grid gap-5 sm:grid-cols-3">
        <Field name="happenedOn" label={say('milestones.field.day')} {...told('happenedOn')}>
          {(tied) => <input className="field" type="date" defaultValue={typed.happenedOn} {...tied} />}
        </Field>
        <Field name="state" label={say('milestones.field.state')} {...told('state')}>
          {(tied) => (
            <select className="field" defaultValue={typed.state ?? ''} {...tied}>
              <option value="">{say('form.chooseCountry')}</option>
              {Object.entries(milestoneStateNames).map(([state, name]) => (
                <option key={state} value={state}>
                  {say(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="locale" label={say('updates.field.language')}>
          {(tied) => (
            <select className="field" defaultValue={typed.locale ?? spoken} {...tied}>
              {locales.map((locale) => (
                <option key={locale} value={locale} lang={locale}>
                  {localeNames[locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field
        name="source"
        label={say('form.optional', { label: say('milestones.field.source') })}
        hint={say('milestones.field.sourceHint')}
        {...told('source')}
      >
        {(tied) => (
          <input
            className="field"
            dir="ltr"
            type="url"
            inputMode="url"
            defaultValue={typed.source}
            {...tied}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <button type="submit" name="do" value="write" className="press">
          {say('milestones.save')}
        </button>
        {editing && <a href={action}>{say('milestones.back')}</a>}
      </div>
    </form>
  )
}
