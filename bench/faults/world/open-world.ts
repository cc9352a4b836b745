import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type Db } from '#db/connection.ts'
import { isAway } from '#db/is-away.ts'
import { openFleet, type Fleet } from './fleet.ts'
import { openFolder } from './ground.ts'
import { hurryMail } from './hurry-mail.ts'
import { Line } from './line.ts'
import { openMailHost, type MailHost } from './mail-host.ts'
import { openNameServer, type NameServer } from './name-server.ts'
import { openDatabases, type Databases } from './open-databases.ts'

/** Everything the platform runs on and with, each piece of it real, and everything a fault may do to it. */
export type World = {
  databases: Databases
  /** The rig's own way to the primary, which no fault touches. */
  db: Db
  mail: MailHost
  names: NameServer
  /** Between the worker and the mail server. */
  mailLine: Line
  fleet: Fleet
  /** The primary is lost and the standby is the primary now: every line leads there. */
  failOver: () => Promise<void>
  /** Runs once when the world is healed: what a fault has to take back. */
  afterwards: (deed: () => unknown) => void
  /**
   * Mends every line, starts everything that is down, and comes back when the platform serves again. Processes that were
   * started otherwise than usual are replaced, unless they are to stay as they sit.
   */
  heal: (wishes?: { asTheySit?: boolean }) => Promise<void>
  close: () => Promise<void>
}

/** Opens it: primary, standby, mail server, name server, lines, two web processes and a worker. */
export async function openWorld(): Promise<World> {
  const folder = await openFolder()
  const databases = await openDatabases(folder)
  const { primary, password } = databases
  const [mail, names] = await Promise.all([openMailHost(), openNameServer()])
  const [mailLine, own] = await Promise.all([
    new Line(mail.port).open(),
    new Line(primary.cluster.port).open(),
  ])
  const urlThrough = ({ port }: Line) => `postgres://undersigned:${password}@127.0.0.1:${port}/undersigned`
  const db = connect(urlThrough(own), { connections: 6, patience: 12 })
  const fleet = await openFleet({ folder, primary: primary.cluster.port, mailLine, names, urlThrough })
  const stopHurrying = hurryMail(db)
  const undo: (() => unknown)[] = []

  const world: World = {
    databases,
    db,
    mail,
    names,
    mailLine,
    fleet,
    afterwards: (deed) => void undo.push(deed),
    async failOver() {
      const { standby } = databases
      await standby!.ask('select pg_promote()')
      databases.primary = standby!
      databases.standby = undefined
      // Nobody is left to wait for.
      await databases.waitForStandby(false)
      for (const line of [own, ...fleet.lines()]) line.leadTo(standby!.cluster.port)
    },
    async heal({ asTheySit = false } = {}) {
      for (const line of [mailLine, databases.replication, ...fleet.lines()]) await line.mend()
      Object.assign(mail, { rule: () => 'take', copies: 1, onTaken: () => {} })
      names.fails = false
      if (!databases.primary.isUp) await databases.primary.start()
      for (const deed of undo.splice(0).toReversed()) await deed()
      if (databases.standby && !databases.standby.isUp) await databases.standby.start()
      if (!databases.standby) await databases.addStandby()
      else await databases.standbyFollows()
      if (!asTheySit) await fleet.mend()
    },
    async close() {
      await stopHurrying()
      await fleet.close()
      await db.destroy()
      for (const line of [own, mailLine]) line.close()
      names.close()
      await mail.close()
      await databases.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return world
}

/** Asks until the database answers: the rig looks at what a fault has just shot at. */
export async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isAway(error)) throw error
      await pause(100)
    }
  }
}
