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

const sentences = {
  sending: 'updates.sending.sending',
  paused: 'updates.sending.paused',
  cancelled: 'updates.sending.cancelled',
  sent: 'updates.sending.sent',
} as const satisfies Record<ShownSending['state'], MessageId>

type Props = { sending: ShownSending; action: string; follow: string; maySend: boolean }

/** How far an update has come, and the ways to stop it. The script keeps the figures moving; without it one looks again. */
export function Progress({ sending, action, follow, maySend }: Props) {
  const { say, intl } = useSite()
  const { state } = sending
  const under = state === 'sending'
  return (
    <div data-follow={under ? follow : undefined}>
      <script type="module" src="/desk/follow-sending.js" />
      <p className="mt-4" role="status">
        {say(sentences[state])}
      </p>
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
      {maySend && (under || state === 'paused') && (
        <form method="post" action={action} className="mt-6 flex flex-wrap items-baseline gap-x-6 gap-y-3">
          <button type="submit" name="do" value={under ? 'pause' : 'resume'} className="press">
            {say(under ? 'updates.pause' : 'updates.resume')}
          </button>
          <details>
            <summary className="cursor-pointer text-note">{say('updates.cancel')}</summary>
            <p className="mt-2 text-note">{say('updates.cancelBody')}</p>
            <button type="submit" name="do" value="cancel" className="press press-quiet mt-2">
              {say('updates.cancelNow')}
            </button>
          </details>
        </form>
      )}
      {under && (
        <p className="mt-5 text-note">
          <a href={action}>{say('updates.lookAgain')}</a>
        </p>
      )}
    </div>
  )
}
