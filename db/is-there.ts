import { setTimeout as pause } from 'node:timers/promises'
import { connect } from './connection.ts'
import { doesAnswer } from './does-answer.ts'

/** How long it is waited for that answer, in milliseconds: a database that is there says so in one or two. */
export const IS_THERE_MS = 750

export type Asking = { isThere: () => Promise<boolean>; close: () => Promise<void> }

/**
 * Opens a line of its own on which can be asked whether the database answers at this moment, whatever all other connections
 * wait for. The answer comes within three quarters of a second; all who ask at once share it. Never throws.
 */
export function openIsThere(url: string): Asking {
  const seconds = IS_THERE_MS / 1_000
  const own = connect(url, { connections: 1, patiences: { connection: seconds, statement: seconds } })
  let asking: Promise<boolean> | undefined
  const ask = () => Promise.race([doesAnswer(own), pause(IS_THERE_MS, false, { ref: false })])
  return {
    isThere: () => (asking ??= ask().finally(() => (asking = undefined))),
    close: () => own.destroy(),
  }
}
