import type { DeedKind, Doer } from '#audit'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

export type LogFilterFacts = {
  filter: { by: string; about: string }
  /** The log's own address, without any filter. */
  everything: string
  doers: Doer[]
  kinds: DeedKind[]
}

const kindWords: Record<DeedKind, MessageId> = {
  campaign: 'audit.about.campaign',
  names: 'audit.about.names',
  news: 'audit.about.news',
  files: 'audit.about.files',
  team: 'audit.about.team',
}

/** Whose deeds, and about what: one plain form whose answer is an address to come back to. */
export function LogFilter({ filter, everything, doers, kinds }: LogFilterFacts) {
  const { say, chosen } = useSite()
  const filtered = filter.by || filter.about
  if (doers.length === 0 && !filtered) return null
  return (
    <form
      method="get"
      action={everything.split('?')[0]}
      className="no-print mt-6 grid max-w-[54rem] items-end gap-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      {chosen && <input type="hidden" name="lang" value={chosen} />}
      <div>
        <label className="label" htmlFor="by">
          {say('audit.by')}
        </label>
        <select className="field" id="by" name="by" defaultValue={filter.by}>
          <option value="">{say('audit.everybody')}</option>
          {doers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label className="label" htmlFor="about">
          {say('audit.about')}
        </label>
        <select className="field" id="about" name="about" defaultValue={filter.about}>
          <option value="">{say('audit.everything')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {say(kindWords[kind])}
            </option>
          ))}
        </select>
      </div>
      <p className="flex flex-wrap items-center gap-x-5">
        <button type="submit" className="press press-quiet">
          {say('audit.filter')}
        </button>
        {filtered && <a href={everything}>{say('audit.all')}</a>}
      </p>
    </form>
  )
}
