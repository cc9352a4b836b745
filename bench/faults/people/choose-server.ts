import type { Dice } from '#seeds/people/dice.ts'

// `max_fails=1 fail_timeout=2s`, as docs/deploy/nginx-upstreams-*.conf have it.
const LEFT_OUT_MS = 2_000

/** Lists of nginx that hold the same servers: what befalls one of them in the one is not known in the other. */
export type List = 'readers' | 'writers'

const failures = new Map<string, number>()
const nameOf = (list: List, port: number) => `${list} ${port}`

/**
 * The server that nginx asks next: by chance one of those that have not been tried for this request and have not failed within
 * two seconds. One whose two seconds are over is tried once, and left out again until it has answered. Undefined where there is
 * none. A server that is alone is never left out.
 */
export function chooseServer(
  dice: Dice,
  list: List,
  ports: number[],
  tried: number[],
  now = performance.now(),
): number | undefined {
  const failedAt = (port: number) => failures.get(nameOf(list, port)) ?? -Infinity
  const left = ports.filter(
    (port) => !tried.includes(port) && (ports.length === 1 || now - failedAt(port) > LEFT_OUT_MS),
  )
  const chosen = left[Math.floor(dice.throwOne() * left.length)]
  if (chosen !== undefined && failures.has(nameOf(list, chosen))) failures.set(nameOf(list, chosen), now)
  return chosen
}

/** How it went with a server. */
export function noteServer(list: List, port: number, failed: boolean, now = performance.now()): void {
  if (failed) failures.set(nameOf(list, port), now)
  else failures.delete(nameOf(list, port))
}
