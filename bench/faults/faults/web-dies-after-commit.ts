import type { Fault } from '../fault.ts'

const COMMITTED = Buffer.from('COMMIT\0')

/** A web process is killed when the database has said that the commit is done, and before anybody was answered. */
export const webDiesAfterCommit: Fault = {
  id: 'F28',
  title: 'a web process is killed after the commit and before its answer',
  expects: 'the browser presses again and gets the same page; it is one signature',
  short: true,
  async inject({ world, dice, crowd, short, note }) {
    const times = short ? 2 : 10
    for (let killed = 0; killed < times; killed++) {
      crowd.come(8)
      const web = dice.pick(world.fleet.webs)
      const dead = Promise.withResolvers<void>()
      const stopListening = web.line.listenIn(async ({ way, bytes }) => {
        if (way === 'there' || !bytes.includes(COMMITTED)) return 'pass'
        web.program.kill()
        await web.program.exited
        dead.resolve()
        return 'hang-up'
      })
      await dead.promise
      stopListening()
      await world.fleet.seat(web)
    }
    note(`${times} killed`)
  },
}
