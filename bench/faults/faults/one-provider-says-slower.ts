import { setTimeout as pause } from 'node:timers/promises'
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
    const theirs = new Set<string>()
    world.mail.rule = (to) => {
      if (!to.endsWith(SLOW) || theirs.size >= many) return 'take'
      theirs.add(to)
      return { reply: 421, words: '4.7.28 our system has detected an unusual rate of mail' }
    }
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
  },
}
