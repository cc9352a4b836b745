import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

/** For whoever sits at somebody else's machine: their browser forgets them, and what they signed stays. */
export function ForgetHere({ why }: { why: Extract<MessageId, `leave.${string}`> }) {
  const { say, to } = useSite()
  return (
    <form method="post" action={to.leave()} className="mt-8 border-t border-rule pt-4 text-note no-print">
      <p className="text-quiet">{say(why)}</p>
      <button type="submit" className="press-link mt-1">
        {say('leave.now')}
      </button>
    </form>
  )
}
