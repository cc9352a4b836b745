import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

export type ShownSending = {
  state: 'sending' | 'paused' | 'cancelled' | 'sent'
  gathered: boolean
  recipients: number
  accepted: number
  refused: number
  leftOut: number
  uncertain: number
  waiting: number
}

const figures = [
  ['accepted', 'updates.figure.accepted'],
  ['waiting', 'updates.figure.waiting'],
  ['refused', 'updates.figure.refused'],
  ['leftOut', 'updates.figure.leftOut'],
  ['uncertain', 'updates.figure.uncertain'],
] as const satisfies readonly (readonly [keyof ShownSending, MessageId])[]

/** How the emails of a sending have ended so far. */
export function SendingFigures({ sending }: { sending: ShownSending }) {
  const { say, intl } = useSite()
  return (
    <>
      <dl className="mt-5 border-t border-rule">
        {figures.map(([name, label]) => (
          <div key={name} className="flex items-baseline justify-between gap-6 border-b border-rule py-2">
            <dt>{say(label)}</dt>
            <dd className="font-semibold" data-figure={name}>
              {intl.formatNumber(sending[name])}
            </dd>
          </div>
        ))}
      </dl>
      {sending.uncertain > 0 && <p className="hint mt-3">{say('updates.uncertainWhy')}</p>}
    </>
  )
}
