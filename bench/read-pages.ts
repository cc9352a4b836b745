import { setTimeout as pause } from 'node:timers/promises'
import type { Times } from './figures.ts'
import { send } from './send.ts'

const EVERY_MS = 20

/** Reads a page over and over while something else goes on; what comes back ends it and tells how long each reading took. */
export function readPages(url: string, path: string): () => Promise<Times> {
  const times: Times = []
  let going = true
  const reading = (async () => {
    for (; going; await pause(EVERY_MS)) times.push((await send(url, { path })).ms)
  })()
  return async () => {
    going = false
    await reading
    return times
  }
}
