import type { Ear } from '../live/live-counts.ts'
import type { Address } from './read-address.ts'

/**
 * What this process has been told about its pages, in the order it was told. An answer is of the moment at which somebody
 * began to make it (`now`), and later words about its address make it untrue, or only old. `words` are those of the
 * channel “pages”, see migration 0018.
 */
export function keepWords(): Words {
  let said = 0
  let doubt = 0
  let anyChanged = 0
  let anyCounted = 0
  const changed = new Map<string, number>()
  const changedAt = new Map<string, number>()
  const counted = new Map<string, number>()
  const last = (heard: Map<string, number>, ofAny: number, { follows, campaign = '' }: Address) =>
    follows === 'nothing' ? 0 : follows === 'all' ? ofAny : (heard.get(campaign) ?? 0)
  return {
    now: () => said,
    untrue: (address, at) => at < last(changed, anyChanged, address),
    old: (address, at) => at < last(counted, anyCounted, address),
    lastChanged: (campaign) => changedAt.get(campaign) ?? -Infinity,
    doubtful: ({ follows }, at) => follows !== 'nothing' && at < doubt,
    counted(campaigns) {
      anyCounted = said += 1
      for (const campaign of campaigns) counted.set(campaign, said)
    },
    changed(word) {
      const [about, campaign = ''] = word.split(' ')
      changed.set(campaign, (said += 1))
      changedAt.set(campaign, performance.now())
      // Names stand on their own campaign's pages only.
      if (about !== 'names') anyChanged = said
    },
    unsure() {
      doubt = said += 1
    },
  }
}

export type Words = Ear & {
  /** This moment, as a number that only grows. */
  now: () => number
  /** Whether an answer of that moment shows what its campaign's team, or somebody on its list, has changed since. */
  untrue: (address: Address, at: number) => boolean
  /** Whether people have signed or left since. */
  old: (address: Address, at: number) => boolean
  /** When (`performance.now`) this process was last told that a campaign's pages are no longer true; -Infinity for never. */
  lastChanged: (campaign: string) => number
  /** Whether something may have been said since that nobody heard. */
  doubtful: (address: Address, at: number) => boolean
}
