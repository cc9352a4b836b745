import { Desk, type DeskRoom } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'

type Props = {
  /** Where the form leads, and the room it belongs to. */
  action: string
  here?: DeskRoom
  shown: { slug: string; title: string }
  typed: Record<string, string>
  /** What stands now, with what only the writer changed laid over it. */
  fields: Record<string, string>
  nameOf: (field: string) => string
  contested: string[]
  revision: number
  by: string | null
}

/** Two people changed the same: what stands now beside what was typed, and a choice for each. */
export function ContestedPage(props: Props) {
  const { action, here, shown, typed, fields, contested, revision, by, nameOf } = props
  const { say } = useSite()
  const { slug, title } = shown
  const theirName = by
    ? say('launch.contested.theirs', { name: `\u2068${by}\u2069` })
    : say('launch.contested.theirsUnnamed')
  return (
    <Desk
      campaign={{ slug, title: title || say('launch.untitled') }}
      here={here}
      title={say('launch.contested.title')}
    >
      <p role="alert" className="mt-4 max-w-[38rem]">
        {say('launch.contested.body')}
      </p>
      <form method="post" action={action} className="mt-6">
        <input type="hidden" name="_revision" value={revision} />
        {Object.keys(typed)
          .filter((field) => !contested.includes(field))
          .map((field) => (
            <input key={field} type="hidden" name={field} value={fields[field] ?? ''} />
          ))}
        {contested.map((field) => (
          <fieldset key={field} className="border-t border-ink py-5">
            <legend className="float-start mb-3 text-title font-semibold">{nameOf(field)}</legend>
            <input type="hidden" name={`_theirs.${field}`} value={fields[field] ?? ''} />
            <div className="clear-both grid gap-x-8 gap-y-4 sm:grid-cols-2">
              <div>
                <Choice field={field} value="theirs" label={theirName} />
                <p className="mt-2 border-s border-rule ps-3 whitespace-pre-wrap" dir="auto">
                  {fields[field] || say('launch.contested.nothing')}
                </p>
              </div>
              <div>
                <Choice field={field} value="mine" label={say('launch.contested.mine')} chosen />
                <textarea
                  name={field}
                  aria-label={say('launch.contested.mine')}
                  rows={Math.min(12, 2 + Math.ceil((typed[field] ?? '').length / 60))}
                  className="field mt-2"
                  defaultValue={typed[field]}
                  dir="auto"
                />
              </div>
            </div>
          </fieldset>
        ))}
        <button type="submit" name="_then" value="stay" className="press mt-4">
          {say('launch.contested.choose')}
        </button>
      </form>
    </Desk>
  )
}

type ChoiceProps = { field: string; value: 'theirs' | 'mine'; label: string; chosen?: boolean }

function Choice({ field, value, label, chosen }: ChoiceProps) {
  return (
    <label className="flex gap-3 font-semibold">
      <input type="radio" className="tick" name={`_choice.${field}`} value={value} defaultChecked={chosen} />
      {label}
    </label>
  )
}
