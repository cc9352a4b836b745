import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pickPort } from '#db/embedded/pick-port.ts'
import { secret } from '#seeds/world.ts'
import { Line } from './line.ts'
import type { NameServer } from './name-server.ts'
import { startProgram, type Program, type ProgramWishes } from './program.ts'

/** The address that all web processes serve, as behind a proxy. */
export const SITE_URL = 'http://undersigned.test'

/** What the mail server that takes bounces shows to the site. */
export const BOUNCES_TOKEN = 'the token of the mail server'

// How long a process that is to be replaced may take to go.
const PATIENCE_MS = 12_000

/** A place for one process: it keeps its line to the database whoever sits in it. */
export type Seat = {
  role: 'web' | 'worker'
  line: Line
  program: Program
  wishes: Partial<ProgramWishes>
}

export type Fleet = {
  webs: Seat[]
  workers: Seat[]
  lines: () => Line[]
  /** Starts a program in a seat, instead of the one that sits there, with what differs from the usual. */
  seat: (seat: Seat, wishes?: Partial<ProgramWishes>) => Promise<void>
  /** One more of a kind, until the fleet is mended. */
  add: (role: Seat['role'], wishes?: Partial<ProgramWishes>) => Promise<Seat>
  /** Starts again what has ended or is not as usual, and lets go of what was added. */
  mend: () => Promise<void>
  /** What each process said of late. */
  words: () => string[]
  close: () => Promise<void>
}

type Ground = {
  folder: string
  primary: number
  mailLine: Line
  names: NameServer
  urlThrough: (line: Line) => string
}

/** Two web processes and a worker, each on a line of its own to the database. */
export async function openFleet({ folder, primary, mailLine, names, urlThrough }: Ground): Promise<Fleet> {
  const start = async (role: Seat['role'], line: Line, { env, ...wishes }: Partial<ProgramWishes>) => {
    const port = await pickPort()
    const given = {
      ROLE: role,
      HOST: '127.0.0.1',
      TRUST_PROXY: '1',
      PORT: String(port),
      SITE_URL,
      DATABASE_URL: urlThrough(line),
      SECRET: secret,
      DATA_DIR: join(folder, `data-${port}`),
      // Its lines are cut and held up, which TLS would only hide.
      SMTP_URL: `smtp://mail.undersigned.test:${mailLine.port}?ignoreTLS=true`,
      MAIL_BOUNCES: 'bounces@undersigned.test',
      BOUNCES_TOKEN,
      FAULTS_NAME_SERVER: `127.0.0.1:${names.port}`,
      ...env,
    }
    const preloads = ['preload/names.ts', ...(wishes.preloads ?? [])]
    return startProgram({ ...wishes, env: given, preloads })
  }
  const open = async (role: Seat['role'], wishes: Partial<ProgramWishes> = {}): Promise<Seat> => {
    const line = await new Line(fleet.lines()[0]?.target ?? primary).open()
    return { role, line, wishes, program: await start(role, line, wishes) }
  }
  const regulars = { webs: 2, workers: 1 }
  const fleet: Fleet = {
    webs: [],
    workers: [],
    lines: () => [...fleet.webs, ...fleet.workers].map(({ line }) => line),
    async seat(seat, wishes = {}) {
      // A web process has nothing in hand that a browser would not press for again; a worker has emails.
      if (seat.role === 'worker') await Promise.race([seat.program.end('SIGTERM'), pause(PATIENCE_MS)])
      await seat.program.end('SIGKILL')
      seat.wishes = wishes
      seat.program = await start(seat.role, seat.line, wishes)
    },
    async add(role, wishes) {
      const seat = await open(role, wishes)
      ;(role === 'web' ? fleet.webs : fleet.workers).push(seat)
      return seat
    },
    async mend() {
      for (const [kind, many] of Object.entries(regulars) as ['webs' | 'workers', number][]) {
        const spare = fleet[kind].splice(many)
        for (const { program, line } of spare) {
          await program.end('SIGTERM')
          line.close()
        }
      }
      const seats = [...fleet.webs, ...fleet.workers]
      const usual = (seat: Seat) => seat.program.isUp() && Object.keys(seat.wishes).length === 0
      await Promise.all(seats.filter((seat) => !usual(seat)).map((seat) => fleet.seat(seat)))
    },
    words: () =>
      [...fleet.webs, ...fleet.workers].flatMap(({ role, program }) => [
        `— ${role}`,
        ...program.said.slice(-12),
      ]),
    async close() {
      await Promise.all([...fleet.webs, ...fleet.workers].map(({ program }) => program.end('SIGTERM')))
      for (const line of fleet.lines()) line.close()
    },
  }
  const [one, two, worker] = await Promise.all([open('web'), open('web'), open('worker')])
  fleet.webs.push(one, two)
  fleet.workers.push(worker)
  return fleet
}
