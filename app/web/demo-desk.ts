import { timingSafeEqual } from 'node:crypto'
import { drawTicket, hashTicket } from '#secrets'

/** The door of the demonstration's desk: opened by a token that is printed once, when the program starts. */
export type DemoDesk = {
  /** Whose desk it is. */
  organiserId: string
  /** Whether a token still opens it; asking uses nothing up. */
  opens: (token: string) => boolean
  /** Uses the token up. False when it is another one, was used, or is a day old. */
  enter: (token: string) => boolean
}

const LIFE_MS = 24 * 60 * 60 * 1_000

/**
 * Makes the door, for this process only: the demonstration with an embedded database is one process on one machine, and
 * whoever reads its terminal owns it. `now` is a clock in milliseconds.
 */
export function openDemoDesk(
  organiserId: string,
  now: () => number = Date.now,
): DemoDesk & { token: string } {
  const { ticket: token, hash } = drawTicket()
  const until = now() + LIFE_MS
  let used = false
  const opens = (tried: string) => !used && now() < until && timingSafeEqual(hashTicket(tried), hash)
  const enter = (tried: string) => {
    const opened = opens(tried)
    used ||= opened
    return opened
  }
  return { organiserId, token, opens, enter }
}
