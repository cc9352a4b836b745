import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** What passes on a line: from the program to its peer (`there`), or `back`. `connection` tells lines apart. */
export type Passing = { way: 'there' | 'back'; bytes: Buffer; connection: object }
/** What becomes of it. `hang-up` ends this connection instead of passing it on. */
export type Ear = (passing: Passing) => 'pass' | 'hang-up' | Promise<'pass' | 'hang-up'>

type Weather = 'fine' | 'down' | 'silent'

/**
 * A TCP line of ours between a program and its peer on this machine, which can be cut, fall silent, be slow, come in
 * slices, be listened to, and lead somewhere else.
 */
export class Line {
  readonly #server = createServer({ allowHalfOpen: false }, (socket) => this.#join(socket))
  readonly #sockets = new Set<Socket>()
  readonly #ears = new Set<Ear>()
  #weather: Weather = 'fine'
  #slow: { ms: number; slice: number } | undefined
  #mended = Promise.withResolvers<void>()
  /** The port it leads to. */
  target: number
  port = 0

  constructor(target: number) {
    this.target = target
  }

  async open(): Promise<this> {
    await this.#listen()
    return this
  }

  async #listen(): Promise<void> {
    this.#server.listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.port = (this.#server.address() as AddressInfo).port
  }

  /** New connections go to another port; those that are open end. */
  leadTo(target: number): void {
    this.target = target
    this.#hangUpAll()
  }

  /** Nobody answers any more (ECONNREFUSED), and what was open is reset. */
  cut(): void {
    if (this.#weather === 'down') return
    this.#weather = 'down'
    this.#server.close()
    this.#hangUpAll()
  }

  /** Connections stay open and new ones are taken, but nothing passes. */
  fallSilent(): void {
    this.#weather = 'silent'
  }

  /** Everything waits so many milliseconds each way and comes in pieces of so many bytes. */
  slow(ms: number, slice = Infinity): void {
    this.#slow = { ms, slice }
  }

  /** Ends every open connection; the next ones are taken. */
  hangUp(): void {
    this.#hangUpAll()
  }

  /** Hears everything that passes until the returned deed is done. */
  listenIn(ear: Ear): () => void {
    this.#ears.add(ear)
    return () => this.#ears.delete(ear)
  }

  /** Fine weather again, and nobody listens in. */
  async mend(): Promise<void> {
    const was = this.#weather
    this.#weather = 'fine'
    this.#slow = undefined
    this.#ears.clear()
    this.#mended.resolve()
    this.#mended = Promise.withResolvers()
    if (was === 'down') await this.#listen()
  }

  close(): void {
    this.cut()
  }

  #hangUpAll(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy()
  }

  #join(socket: Socket): void {
    const peer = connect(this.target, '127.0.0.1')
    const connection = {}
    for (const [one, other, way] of [
      [socket, peer, 'there'],
      [peer, socket, 'back'],
    ] as const) {
      this.#sockets.add(one)
      one.setNoDelay()
      let last = Promise.resolve()
      one.on('data', (bytes: Buffer) => {
        one.pause()
        last = last
          .then(() => this.#pass({ way, bytes, connection }, one, other))
          .then(() => void one.resume())
      })
      one.on('error', () => other.destroy())
      one.on('end', () => void last.then(() => other.end()))
      one.on('close', () => {
        this.#sockets.delete(one)
        void last.then(() => other.destroy())
      })
    }
  }

  async #pass(passing: Passing, from: Socket, to: Socket): Promise<void> {
    for (const ear of this.#ears) {
      if ((await ear(passing)) === 'pass') continue
      from.resetAndDestroy()
      to.resetAndDestroy()
      return
    }
    while (this.#weather === 'silent') await this.#mended.promise
    const { ms, slice } = this.#slow ?? { ms: 0, slice: Infinity }
    for (let at = 0; at < passing.bytes.length; at += slice) {
      if (ms > 0) await pause(ms)
      const piece = passing.bytes.subarray(at, at + slice)
      if (!to.destroyed && !to.write(piece) && !to.destroyed)
        await Promise.race([once(to, 'drain'), once(to, 'close')]).catch(() => {})
    }
  }
}
