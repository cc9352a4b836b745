import { readLine } from '#names'

/** How a demand stands, in honest words: never only “victory” (a call “partly won” or “paused” is the usual one). */
export const milestoneStates = ['open', 'promised', 'partly-won', 'won', 'lost', 'paused'] as const
export type MilestoneState = (typeof milestoneStates)[number]

export type NewMilestone = {
  /** A day of the calendar, `2026-03-18`. */
  happenedOn: string
  state: MilestoneState
  locale: string
  title: string
  /** An https address, or empty. */
  source: string
}

export type MilestoneFaults = Partial<Record<'happenedOn' | 'state' | 'title' | 'source', `E_${string}`>>

export type MilestoneReading =
  { outcome: 'ok'; milestone: NewMilestone } | { outcome: 'refused'; faults: MilestoneFaults }

const LONGEST_SOURCE = 2_000
const TITLE_GRAPHEMES = 200
const EARLIEST_YEAR = 1900

/** Reads a milestone's form, all faults at once. `locale` is the language it is written in. */
export function readMilestone(typed: Record<string, unknown>, locale: string): MilestoneReading {
  const faults: MilestoneFaults = {}
  const title = readLine(typed.title, { maxGraphemes: TITLE_GRAPHEMES })
  if (title.outcome === 'refused') faults.title = title.fault
  else if (title.line === '') faults.title = 'E_EMPTY'
  const happenedOn = readDay(typed.happenedOn)
  if (!happenedOn) faults.happenedOn = 'E_DAY'
  const state = milestoneStates.find((one) => one === typed.state)
  if (!state) faults.state = 'E_CHOICE'
  const source = readSource(typed.source ?? '')
  if (source === undefined) faults.source = 'E_URL'
  if (title.outcome === 'refused' || !happenedOn || !state || source === undefined || faults.title)
    return { outcome: 'refused', faults }
  return { outcome: 'ok', milestone: { happenedOn, state, locale, title: title.line, source } }
}

function readDay(typed: unknown): string | undefined {
  if (typeof typed !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(typed)) return undefined
  const day = new Date(`${typed}T00:00:00Z`)
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(typed)
  return real && day.getUTCFullYear() >= EARLIEST_YEAR ? typed : undefined
}

function readSource(typed: unknown): string | undefined {
  if (typeof typed !== 'string') return undefined
  const text = typed.trim()
  if (text === '') return ''
  const url = text.length <= LONGEST_SOURCE && URL.canParse(text) ? new URL(text) : undefined
  return url?.protocol === 'https:' && !url.username && !url.password ? url.href : undefined
}
