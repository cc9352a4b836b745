import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../../site.tsx'

/** The steps to a published campaign, in their order. */
export const stepNames = {
  kind: 'launch.step.kind',
  words: 'launch.step.words',
  look: 'launch.step.look',
  form: 'launch.step.form',
  review: 'launch.step.review',
  publish: 'launch.step.publish',
} as const satisfies Record<string, MessageId>

export type LaunchStep = keyof typeof stepNames | 'changes'

const changeNames = {
  kind: 'launch.step.kind',
  words: 'launch.step.words',
  look: 'launch.step.look',
  form: 'launch.step.form',
  changes: 'change.step',
} as const satisfies Record<string, MessageId>

type Props = {
  slug: string
  here: LaunchStep
  /** Whether it is a change of a published campaign. */
  published?: boolean
}

/** Where one is among the steps. Every one is open at any time. */
export function StepsNav({ slug, here, published }: Props) {
  const { say, to } = useSite()
  return (
    <nav aria-label={say('launch.steps')} className="no-print mt-5">
      <ol className="flex flex-wrap gap-x-6 gap-y-1 border-b border-ink pb-2">
        {Object.entries(published ? changeNames : stepNames).map(([step, name], place) => (
          <li key={step}>
            <a
              href={to.deskCampaign(slug, `/edit/${step}`)}
              aria-current={step === here ? 'step' : undefined}
              className="inline-block py-1 text-quiet no-underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {place + 1} {say(name)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
