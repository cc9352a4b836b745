import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

export type Spike = { mode: 'auto' | 'on' | 'off'; since: string }

const modes = [
  ['auto', 'operator.spike.auto'],
  ['on', 'operator.spike.on'],
  ['off', 'operator.spike.off'],
] as const satisfies readonly (readonly [Spike['mode'], MessageId])[]

/** Whether what is costly waits: by what each process measures, or by hand for all of them. */
export function SpikePart({ spike: { mode, since } }: { spike: Spike }) {
  const { say, to } = useSite()
  return (
    <section aria-labelledby="spike" className="border-t border-ink pt-4">
      <h2 id="spike" className="text-title font-semibold">
        {say('operator.spike')}
      </h2>
      <form method="post" action={to.operator()} className="mt-3 max-w-[42rem]">
        <fieldset>
          <legend className="hint">{say('operator.spike.lead')}</legend>
          {modes.map(([value, name]) => (
            <label key={value} className="flex gap-3 border-b border-rule py-2.5">
              <input
                type="radio"
                className="tick"
                name="mode"
                value={value}
                defaultChecked={value === mode}
              />
              <span>
                {say(name)}
                {value === mode && value !== 'auto' && (
                  <span className="hint block">{say('operator.since', { at: new Date(since) })}</span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="press press-quiet mt-4">
          {say('operator.spike.set')}
        </button>
      </form>
    </section>
  )
}
