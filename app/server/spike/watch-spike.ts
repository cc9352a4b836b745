import { monitorEventLoopDelay } from 'node:perf_hooks'
import { readSpikeMode, type SpikeMode } from '#spikes'
import type { Db } from '#db/connection.ts'
import type { Logger } from '../log.ts'
import { feelSpike } from './feel-spike.ts'
import { noticeOutages, type Outages } from './notice-outages.ts'
import { oweOutages } from './owe-outages.ts'

const SECOND_MS = 1_000

export type Spike = {
  /** Whether what is costly waits just now. */
  isOn: () => boolean
  /** A costly request has come. */
  costly: () => void
  /** Is told how forms and codes are answered. */
  signing: Outages
  stop: () => void
}

/**
 * Measures every second how this process does, asks the database what the operators want, and says from both whether a
 * spike is on. The same question is the try by which an outage of the database is noticed without anybody who signs; when
 * it is over it is written down, tried every second until it is. What is not written down yet lies in `folder`, where the next
 * start finds it.
 */
export function watchSpike(db: Db, log: Logger, folder: string): Spike {
  const loop = monitorEventLoopDelay({ resolution: 10 })
  loop.enable()
  const feels = feelSpike()
  let mode: SpikeMode = 'auto'
  let felt = false
  let costly = 0
  const over = (seconds: number) => {
    log.warn({ seconds }, 'nobody could sign for a while')
    const ended = Date.now()
    owed.owe({ began: ended - seconds * 1_000, ended })
  }
  const owed = oweOutages(db, folder)
  const unkept = (err: unknown) =>
    log.warn({ err }, 'that nobody could sign could not be written down just now')
  owed.takeOver().catch(unkept)
  // Apart: that the database answers says nothing of a queue that is full.
  const [reaching, signing] = [noticeOutages(over), noticeOutages(over)]
  const isOn = () => (mode === 'auto' ? felt : mode === 'on')

  // A question that is still under way is not asked again: what it has waited so far is what is measured.
  let asked: number | undefined
  let waitMs = 0
  const ask = async () => {
    if (asked !== undefined) return
    asked = performance.now()
    try {
      mode = (await readSpikeMode(db)).mode
      reaching.worked()
      owed.settle().catch(unkept)
    } catch {
      reaching.failed()
    }
    waitMs = performance.now() - asked
    asked = undefined
  }
  const going = () =>
    [reaching, signing].flatMap(({ going: lasts }) => {
      const [ended, seconds] = [Date.now(), lasts()]
      return seconds === undefined ? [] : [{ began: ended - seconds * 1_000, ended }]
    })
  const measure = () => {
    const was = isOn()
    void ask()
    owed.keep(going()).catch(unkept)
    // The monitor counts the pause between its own ticks as well.
    const loopMs = Math.max(0, loop.mean / 1e6 - 10)
    felt = feels({
      loopMs: Number.isFinite(loopMs) ? loopMs : 0,
      waitMs: asked === undefined ? waitMs : Math.max(waitMs, performance.now() - asked),
      costly,
    })
    loop.reset()
    costly = 0
    if (was !== isOn()) log.warn({ spike: isOn(), mode }, 'spike mode has changed')
  }
  const measuring = setInterval(measure, SECOND_MS)
  return {
    isOn,
    costly: () => void (costly += 1),
    signing,
    stop() {
      clearInterval(measuring)
      loop.disable()
    },
  }
}
