import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '#seeds/people/dice.ts'
import { inventPeople } from '#seeds/people/index.ts'
import type { World } from '../world/open-world.ts'
import { signWholly, type Signer } from './signer.ts'

const A_MINUTE_MS = 60_000
const PROVIDERS = ['lime-post', 'harbour-mail', 'moss', 'northern', 'quill', 'ferry']

export type Crowd = ReturnType<typeof gatherCrowd>

let people = 0

/** The people of one occasion, in the order they come, on their way at the same time. */
export function gatherCrowd(world: World, dice: Dice, slug: string) {
  const strangers = inventPeople(Math.floor(dice.throwOne() * 2 ** 31), ['GB', 'IE'])
  const tired = new AbortController()
  const way = { world, dice, signal: tired.signal }
  const signers: Signer[] = []
  const coming = new Set<Promise<void>>()

  const crowd = {
    signers,
    way,
    told: () => signers.filter(({ told }) => told).length,

    /** Somebody new who has not begun yet. */
    join(given: Partial<Signer> = {}): Signer {
      const mark = markOf((people += 1))
      const { name } = strangers.next().value!
      const email = `${mark.toLowerCase()}@${PROVIDERS[people % PROVIDERS.length]}.example.org`
      const fresh = {
        told: false,
        left: false,
        tookMs: 0,
        waitedMs: 0,
        notNow: 0,
        refused: 0,
        strange: [],
        formLost: 0,
      }
      const signer = { ...fresh, name: `${name} ${mark}`, mark, email, slug, ...given }
      signers.push(signer)
      return signer
    },

    /** So many come, so many at a time. Returns at once. */
    come(many: number, atOnce = 6): void {
      let left = many
      const one = async () => {
        while (left > 0 && !tired.signal.aborted) {
          left -= 1
          await signWholly(way, crowd.join())
        }
      }
      for (let hand = 0; hand < atOnce; hand++) crowd.follow(one())
    },

    /** Somebody whose way is told elsewhere belongs to the crowd until it ends. */
    follow(journey: Promise<void>): void {
      coming.add(journey)
    },

    /** Comes back when so many more have been told that they have signed, when all have arrived, or after a minute. */
    async reached(more: number): Promise<void> {
      const enough = crowd.told() + more
      const until = performance.now() + A_MINUTE_MS
      const all = Promise.all(coming).then(() => true)
      while (crowd.told() < enough && performance.now() < until)
        if (await Promise.race([all, pause(10, false)])) return
    },

    /** Waits until everybody has arrived; after so long they give up. Returns how many had to. */
    async arrive(patienceMs: number): Promise<number> {
      const giveUp = setTimeout(() => tired.abort(), patienceMs)
      await Promise.all(coming)
      clearTimeout(giveUp)
      return tired.signal.aborted ? signers.filter(({ told }) => !told).length : 0
    },
  }
  return crowd
}

/** A word that nobody else has in their name, of six letters: `Qabaca`. */
function markOf(number: number): string {
  const letters = Array.from({ length: 5 }, (_, place) => 'abcdefghijklmnop'[(number >> (4 * place)) & 15])
  return `Q${letters.join('')}`
}
