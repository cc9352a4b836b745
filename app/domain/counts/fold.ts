import { encodeLeaf, EventType } from '#log'
import type { Claimed } from './claim-events.ts'

/** A campaign's end of the log. */
export type Head = { standing: number; seq: number; lastIndex: number | null; wordsIndex: number | null }
/** A version of a campaign's words: where it is in the log, and how many stand under it. */
export type Wording = { campaignId: string; wordsIndex: number; standing: number }
export type Known = { heads: Map<string, Head>; wordings: Map<string, Wording> }
export type End = { size: number; hour: number }
export type Placed = { id: string; index: number; leaf: Buffer }

export type Folded = {
  placed: Placed[]
  end: End
  heads: Map<string, Head>
  /** By the id of the version. */
  wordings: Map<string, Wording>
  countries: Map<string, { campaignId: string; country: string; change: number }>
  occupations: Map<string, { campaignId: string; occupation: string; label: string; change: number }>
  hours: Map<string, { campaignId: string; hour: number; signed: number; removed: number }>
  partners: Map<string, number>
}

const change: Record<number, number> = { [EventType.sign]: 1, [EventType.restore]: 1, [EventType.remove]: -1 }

/**
 * Walks events in order and computes everything that follows from them: each one's place and leaf, each campaign's
 * count after it, and the figures. Pure: the same events on the same end give the same result.
 */
export function fold(claimed: Claimed[], end: End, { heads, wordings }: Known): Folded {
  const folded: Folded = {
    placed: [],
    end: { ...end },
    heads,
    wordings,
    countries: new Map(),
    occupations: new Map(),
    hours: new Map(),
    partners: new Map(),
  }
  const placedIn = new Map<string, number>()
  for (const event of claimed) {
    const head = heads.get(event.campaignId) ?? { standing: 0, seq: -1, lastIndex: null, wordsIndex: null }
    const index = folded.end.size
    folded.end = { size: index + 1, hour: Math.max(folded.end.hour, event.hour) }
    const next: Head = {
      standing: head.standing + (change[event.type] ?? 0),
      seq: head.seq + 1,
      lastIndex: index,
      wordsIndex: event.type === EventType.open || event.type === EventType.text ? index : head.wordsIndex,
    }
    const wording = placeWording(wordings, event, index)
    const target = event.targetIndex ?? placedIn.get(event.targetEvent ?? '') ?? null
    const leaf = encodeLeaf({
      type: event.type,
      reason: event.reason,
      campaignId: event.campaignId,
      seq: next.seq,
      previous: head.lastIndex,
      count: next.standing,
      hour: folded.end.hour,
      ref: event.type === EventType.sign ? (wording?.wordsIndex ?? next.wordsIndex) : target,
      commitment: event.commitment,
    })
    folded.placed.push({ id: event.id, index, leaf })
    placedIn.set(event.id, index)
    heads.set(event.campaignId, next)
    countIn(folded, event)
  }
  return folded
}

/** The version that an event is about, with its number moved by it; one that is published here gets its place. */
function placeWording(
  wordings: Map<string, Wording>,
  { campaignId, type, versionId }: Claimed,
  index: number,
): Wording | undefined {
  if (versionId === null) return undefined
  const publishes = type === EventType.open || type === EventType.text
  const before = publishes ? { campaignId, wordsIndex: index, standing: 0 } : wordings.get(versionId)
  if (!before) throw new Error(`the words ${versionId} have no place in the log before those who signed them`)
  const wording = { ...before, standing: before.standing + (change[type] ?? 0) }
  wordings.set(versionId, wording)
  return wording
}

function countIn(
  { countries, occupations, hours, partners, end }: Folded,
  { campaignId, type, tally, partner, move }: Claimed,
): void {
  const step = (country: string, occupation: string, label: string, by: number) => {
    const ofCountry = `${campaignId} ${country}`
    const ofOccupation = `${campaignId} ${occupation}`
    const a = countries.get(ofCountry) ?? { campaignId, country, change: 0 }
    countries.set(ofCountry, { ...a, change: a.change + by })
    const b = occupations.get(ofOccupation) ?? { campaignId, occupation, label, change: 0 }
    occupations.set(ofOccupation, { ...b, label: b.label || label, change: b.change + by })
  }
  if (tally?.out) step(tally.out.country, tally.out.occupation, '', -1)
  if (tally?.in) step(tally.in.country, tally.in.occupation, tally.in.label, 1)

  // Nobody has come or gone who only went over to newer words.
  const by = move === null ? (change[type] ?? 0) : 0
  if (by === 0) return
  if (partner) partners.set(partner, (partners.get(partner) ?? 0) + by)
  const key = `${campaignId} ${end.hour}`
  const hour = hours.get(key) ?? { campaignId, hour: end.hour, signed: 0, removed: 0 }
  hours.set(key, { ...hour, signed: hour.signed + Number(by > 0), removed: hour.removed + Number(by < 0) })
}
