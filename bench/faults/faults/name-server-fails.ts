import { setTimeout as pause } from 'node:timers/promises'
import type { Fault } from '../fault.ts'

/** The name of the mail server cannot be looked up: by a worker that knows it already, and by one that has just started. */
export const nameServerFails: Fault = {
  id: 'F39',
  title: 'the mail server’s name cannot be looked up',
  expects:
    'the known address serves on for five minutes; a new worker’s emails wait until names are answered again',
  async inject({ world, crowd, short, breach, note }) {
    const many = short ? 4 : 16
    crowd.come(many)
    await crowd.reached(many)
    world.names.fails = true
    // Connections that are open would hide that no name is asked for.
    world.mailLine.hangUp()
    crowd.come(many)
    await crowd.reached(many)
    note('a warm worker goes on')
    const [worker] = world.fleet.workers
    await world.fleet.seat(worker!)
    const before = world.mail.letters.length
    crowd.come(many, many)
    await pause(short ? 3_000 : 10_000)
    if (world.mail.letters.length > before) breach('a worker that has no address sent an email')
    if (world.names.asked === 0) breach('nobody asked for the name')
  },
}
