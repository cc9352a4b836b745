import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

// More at once than a listener's queue holds are refused by the kernel.
const AT_ONCE = 400

/** A crowd that watches one address, each over a line of their own. */
export type Crowd = {
  /** Milliseconds from now until each of them has received the text. */
  reached: (text: string) => Promise<number[]>
  leave: () => void
}

/** Opens so many streams and comes back when every one has begun. They read and keep nothing but the newest piece. */
export async function gather(url: string, path: string, people: number): Promise<Crowd> {
  const { hostname, port, host } = new URL(url)
  const ask = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`
  const lines: Socket[] = []
  let hear = (_piece: string) => {}
  const open = async () => {
    const line = connect(Number(port), hostname).setEncoding('latin1')
    await once(line, 'connect')
    line.write(ask)
    await once(line, 'data')
    line.on('data', (piece: string) => hear(piece))
    lines.push(line)
  }
  for (let begun = 0; begun < people; begun += AT_ONCE)
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, people - begun) }, open))
  return {
    reached: (text) =>
      new Promise((resolve) => {
        const began = performance.now()
        const times: number[] = []
        hear = (piece) => {
          if (!piece.includes(text)) return
          times.push(performance.now() - began)
          if (times.length === people) resolve(times)
        }
      }),
    leave: () => lines.forEach((line) => line.destroy()),
  }
}
