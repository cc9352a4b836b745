import { useSite } from '../../../site.tsx'
import { Entry } from '../entry.tsx'
import type { StepProps } from './step-props.ts'

/** The one colour of the campaign, and how well it reads. */
export function LookStep({ fields, faults, contrast, ink }: StepProps) {
  const { say } = useSite()
  const wrong = faults.some(({ code }) => code === 'accent-unreadable')
  return (
    <div className="max-w-[38rem]">
      <Entry name="accent" label={say('launch.accent')} hint={say('launch.accentHint')} faults={faults}>
        {(tied) =>
          wrong ? (
            <input className="field" defaultValue={fields.accent} dir="ltr" {...tied} />
          ) : (
            <input
              type="color"
              className="block h-14 w-full cursor-pointer border border-field bg-paper p-1"
              defaultValue={(fields.accent || ink).toLowerCase()}
              {...tied}
            />
          )
        }
      </Entry>
      <p className="hint mt-2">{say('launch.contrast', { ratio: contrast })}</p>
    </div>
  )
}
