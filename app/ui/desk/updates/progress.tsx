import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { SendingFigures, type ShownSending } from './sending-figures.tsx'

const sentences = {
  sending: 'updates.sending.sending',
  paused: 'updates.sending.paused',
  cancelled: 'updates.sending.cancelled',
  sent: 'updates.sending.sent',
} as const satisfies Record<ShownSending['state'], MessageId>

type Props = { sending: ShownSending; action: string; follow: string; maySend: boolean }

/** How far an update has come, and the ways to stop it. The script keeps the figures moving; without it one looks again. */
export function Progress({ sending, action, follow, maySend }: Props) {
  const { say } = useSite()
  const { state } = sending
  const under = state === 'sending'
  return (
    <div data-follow={under ? follow : undefined}>
      <script type="module" src="/desk/follow-sending.js" />
      <p className="mt-4" role="status">
        {say(sentences[state])}
      </p>
      <SendingFigures sending={sending} />
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
