import { useSite } from '../../site.tsx'

type Props = {
  typed: Record<string, string>
  invalid?: boolean
  /** What the ids of the two fields begin with, where something points at them. */
  id?: string
  describedBy?: string
}

/** A date and a time of day, `date` and `time`, side by side. In which zone they are says the page above them. */
export function MomentFields({ typed, invalid, id, describedBy }: Props) {
  const { say } = useSite()
  return (
    <div className="mt-2 grid max-w-[26rem] gap-4 sm:grid-cols-2">
      {(['date', 'time'] as const).map((name) => (
        <label key={name} className="label">
          {say(name === 'date' ? 'launch.date' : 'launch.time')}
          <input
            type={name}
            name={name}
            id={id && `${id}-${name}`}
            className="field"
            defaultValue={typed[name]}
            aria-describedby={describedBy}
            aria-invalid={invalid ? true : undefined}
          />
        </label>
      ))}
    </div>
  )
}
