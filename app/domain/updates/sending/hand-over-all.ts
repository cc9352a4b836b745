import type { Correspondence } from '#deliveries'
import type { Db } from '#db/connection.ts'
import type { Compose } from './compose-update.ts'
import { handOver } from './hand-over.ts'
import { learnPace, type Due } from './pace.ts'

// A quarter of the lines to the mail server (emails/lines.ts): codes, which people wait for, always find one free.
const AT_ONCE = 5

/**
 * Hands over one turn's emails, a few at once, and keeps what it learned about their providers. One that asked for less
 * gets none of the rest of this turn. Returns false when the way out is closed and there is no use in going on.
 */
export async function handOverAll(
  db: Db,
  with_: Correspondence,
  { id, compose }: { id: string; compose: Compose },
  due: Due[],
): Promise<boolean> {
  const lessons = new Map<string, { provider: Buffer; accepted: number; slower: boolean }>()
  const waiting = due.values()
  let away = false
  const work = async () => {
    for (const { signatureId, provider } of waiting) {
      const name = provider.toString('hex')
      const lesson = lessons.get(name) ?? { provider, accepted: 0, slower: false }
      lessons.set(name, lesson)
      if (away || lesson.slower) continue
      const handing = await handOver(db, with_, compose, { updateId: id, signatureId })
      if (handing === 'accepted') lesson.accepted += 1
      if (handing === 'slower') lesson.slower = true
      if (handing === 'away') away = true
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  await learnPace(db, [...lessons.values()])
  return !away
}
