import { localeNames, locales } from '#i18n/locales.ts'
import { Field } from '../../field.tsx'
import { useSite } from '../../site.tsx'
import { milestoneStateNames, type ShownMilestone } from '../../updates/milestone-list.tsx'
import { NewsFaults, newsFault } from './news-faults.tsx'

export type MilestoneRefusal = {
  faults: Record<string, string | undefined>
  typed: Record<string, string>
}

type Props = { action: string; editing: ShownMilestone | null; refused?: MilestoneRefusal }

/** A milestone to add or, with `editing`, to change. */
export function MilestoneForm({ action, editing, refused }: Props) {
  const { say, locale: spoken } = useSite()
  const faults = refused?.faults ?? {}
  const typed: Record<string, string> = refused?.typed ?? editing ?? {}
  const told = (field: string) => {
    const fault = faults[field]
    return fault ? { fault, sentence: newsFault(field, fault) } : {}
  }
  return (
    <form method="post" action={action} noValidate className="no-print mt-8 max-w-[44rem] space-y-5">
      <h2 className="text-title font-semibold">{say(editing ? 'milestones.change' : 'milestones.add')}</h2>
      <NewsFaults faults={faults} />
      {editing && <input type="hidden" name="id" value={editing.id} />}
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
