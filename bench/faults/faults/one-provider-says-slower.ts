import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { signWholly } from '../people/signer.ts'
import type { Fault } from '../fault.ts'

const SLOW = 'slow-mail.example.com'
const OTHERS_WITHIN_MS = 5_000

/** A large provider answers 421 4.7.28, as Gmail does when it has had enough of a sender for now. */
export const oneProviderSaysSlower: Fault = {
  id: 'F04',
  title: 'one provider says 421 4.7.28, the others are well',
  expects: 'the others get their codes as fast as ever; that one’s wait and arrive',
  async inject({ world, crowd, short, breach, note }) {
    const many = short ? 6 : 40
    world.mail.rule = (to) =>
      to.endsWith(SLOW) ? { reply: 421, words: '4.7.28 an unusual rate of mail' } : 'take'
    for (let place = 0; place < many / 2; place++) {
      const signer = crowd.join()
      signer.email = `${signer.mark.toLowerCase()}@${SLOW}`
      crowd.follow(signWholly(crowd.way, signer))
    }
    await pause(500)
    const start = performance.now()
    crowd.come(many, 4)
    await crowd.reached(many)
    const others = crowd.signers.filter(({ email, told }) => told && !email.endsWith(SLOW))
    const longest = Math.max(...others.map(({ tookMs }) => tookMs))
    note(
      `others ${(longest / 1_000).toFixed(1)} s at most, ${(performance.now() - start).toFixed(0)} ms in all`,
    )
    if (longest > OTHERS_WITHIN_MS)
      breach(`another provider’s mailbox waited ${(longest / 1_000).toFixed(1)} s`)
    const { rows } = await sql<{ pace: number }>`
      select per_minute as pace from mail_lanes where closed_to > clock_timestamp()`.execute(world.db)
    if (rows.length !== 1) breach(`${rows.length} providers are written to more slowly`)
    // The hour in which its pace comes back.
    world.afterwards(async () => {
      await sql`update mail_lanes set per_minute = 6000, tokens = 200, closed_to = clock_timestamp()`.execute(
        world.db,
      )
      await sql`update outbox set due_at = clock_timestamp() where state = 'waiting'`.execute(world.db)
    })
  },
}
