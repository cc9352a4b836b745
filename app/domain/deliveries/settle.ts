import { learnPaces, releaseEmails, settleEmails, type Lesson } from '#emails'
import { limits } from '#limits'
import { noteEmails } from '#pulse'
import type { Keys } from '#secrets'
import { startCodes } from '#verification'
import type { Db, Instant } from '#db/connection.ts'
import type { Handing } from './hand-over.ts'

const FIRST_REST_SECONDS = 5
const LONGEST_REST_SECONDS = 60

/**
 * Mail servers have answered for these emails. What they took or refused for good is done with, its code lives from now on,
 * and its campaign's sums know of it, once; what they did not take rests for a while and is tried again. One transaction:
 * cut off before its end, the next turn sends the same again.
 */
export async function settle(db: Db, keys: Keys, handings: Handing[], at: Instant): Promise<void> {
  const done = handings.filter(isDone)
  // First, so that what is given back below finds its lane.
  await learnPaces(db, lessonsOf(handings), limits.mailPace, at)
  await db.transaction().execute(async (tx) => {
    await releaseEmails(tx, handings.filter((handing) => !isDone(handing)).map(rest), at)
    const settled = await settleEmails(
      tx,
      done.map(({ parcel, outcome }) => ({ id: parcel.opened.id, ending: outcome })),
      at,
    )
    const starting = done.filter(
      ({ outcome, parcel }) => outcome === 'sent' && parcel.chosen.chosen === 'code',
    )
    await startCodes(
      tx,
      starting.map(({ parcel: { opened, lifeSeconds } }) => ({ subject: opened.subject, lifeSeconds })),
      at,
    )
    const told = done.flatMap(({ parcel: { opened, chosen }, outcome }) => {
      const { id, campaign_id: campaignId, addressKey, kind } = opened
      if (!campaignId || !settled.has(id)) return []
      return [{ campaignId, addressKey, outcome, code: kind === 'sign-code' && chosen.chosen === 'code' }]
    })
    await noteEmails(tx, keys, told, at)
  })
}

type Done = Handing & { outcome: 'sent' | 'refused' }
const isDone = (handing: Handing): handing is Done =>
  handing.outcome === 'sent' || handing.outcome === 'refused'

// When nobody's email goes out it is not this one's fault: it keeps its place.
function rest({ outcome, parcel: { opened } }: Handing) {
  const { id, attempts } = opened
  if (outcome === 'away' || outcome === 'not-mine') return { id, seconds: 0, untried: true }
  return { id, seconds: restSeconds(attempts) }
}

/** How long an email rests that has been taken up so many times in vain: five seconds, ten, … a minute. */
export const restSeconds = (attempts: number) =>
  Math.min(LONGEST_REST_SECONDS, FIRST_REST_SECONDS * 2 ** (attempts - 1))

function lessonsOf(handings: Handing[]): Lesson[] {
  const lessons = new Map<string, Lesson>()
  for (const { outcome, parcel } of handings) {
    const { provider } = parcel.opened
    if (!provider || (outcome !== 'sent' && outcome !== 'slower')) continue
    const name = provider.toString('hex')
    const lesson = lessons.get(name) ?? { provider, accepted: 0, slower: false }
    if (outcome === 'sent') lesson.accepted += 1
    else lesson.slower = true
    lessons.set(name, lesson)
  }
  return [...lessons.values()]
}
