import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'

/** What can just have been done to a team, and how it is said. */
export const teamDone = {
  made: 'team.done.made',
  renamed: 'team.done.renamed',
  invited: 'team.done.invited',
  withdrawn: 'team.done.withdrawn',
  changed: 'team.done.changed',
  removed: 'team.done.removed',
  joined: 'team.done.joined',
} as const satisfies Record<string, MessageId>

export type TeamDone = keyof typeof teamDone

/** What has just been done, said once, to eyes and ears. */
export function TeamNotice({ done }: { done: TeamDone | null }) {
  const { say } = useSite()
  if (!done) return null
  return (
    <p role="status" className="mt-5 border-s-4 border-accent ps-4 py-1">
      {say(teamDone[done])}
    </p>
  )
}
