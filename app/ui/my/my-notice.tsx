import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../site.tsx'

export type Done = 'left' | 'amended' | 'held' | 'withdrawn' | 'unblocked' | 'words' | 'reworded'

const words: Record<Done, MessageId> = {
  left: 'leave.done',
  amended: 'me.done.amended',
  held: 'me.done.held',
  withdrawn: 'me.done.withdrawn',
  unblocked: 'me.done.unblocked',
  words: 'wording.signedNew',
  reworded: 'wording.changedAgain',
}

/** What has just been done, said once, to eyes and ears. */
export function MyNotice({ done }: { done: Done }) {
  const { say } = useSite()
  return (
    <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
      {say(words[done])}
    </p>
  )
}
