import { useSite } from '../../../site.tsx'
import { zoned } from '../zoned.ts'

/** How a campaign runs; times in ISO 8601, told in `timeZone` (IANA). */
export type ShownRun = {
  phase: string
  /** True once the day of grace after closing is over. */
  settled: boolean
  displayPausedAt: string | null
  opensAt: string
  closesAt: string | null
  timeZone: string
}

/** One sentence on when a campaign opens, whether it is open, and until when. */
export function RunTimes({ run: { phase, opensAt, closesAt, timeZone } }: { run: ShownRun }) {
  const { say, intl } = useSite()
  const at = (moment: string) => zoned(intl, moment, timeZone)
  if (phase === 'scheduled') return say('launch.run.scheduled', { at: at(opensAt) })
  if (phase === 'archived') return say('launch.run.archived')
  if (phase === 'closed') return say('launch.run.closed', { at: at(closesAt ?? opensAt) })
  return closesAt
    ? `${say('launch.run.open')} ${say('launch.publish.closesAt', { at: at(closesAt) })}`
    : `${say('launch.run.open')} ${say('launch.publish.staysOpen')}`
}
