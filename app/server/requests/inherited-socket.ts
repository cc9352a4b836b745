import type { Env } from '../env.server.ts'

const FIRST_FD = 3

/**
 * The socket that a service manager listens on for us (sd_listen_fds(3)): it stays open while we restart, and whoever
 * connects meanwhile waits for us instead of being refused. Undefined where there is none, or it is meant for a parent.
 */
export function inheritedSocket({ LISTEN_FDS, LISTEN_PID }: Env, pid = process.pid): number | undefined {
  return LISTEN_FDS === 1 && LISTEN_PID === pid ? FIRST_FD : undefined
}
