/** An event as a watcher receives it, with the moment it came. */
export type Seen = { id: string; count: number; asOf: string; at: number }

/** Somebody who watches a campaign's count: everything seen so far, and a wait for the next number that fits. */
export async function watchCount(siteUrl: string, slug: string) {
  const leaving = new AbortController()
  const answer = await fetch(`${siteUrl}/c/${slug}/count/events`, { signal: leaving.signal })
  const seen: Seen[] = []
  const waiting = new Set<() => void>()
  const reading = read(answer, (event) => {
    seen.push(event)
    for (const look of waiting) look()
  })
  return {
    answer,
    seen,
    ended: reading.catch(() => {}),
    until: (count: number) =>
      new Promise<Seen>((resolve) => {
        const look = () => {
          const found = seen.find((event) => event.count === count)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    leave: () => leaving.abort(),
  }
}

/** Comes back when a process tells a campaign's number: its opening has its place in the log, and that was heard. */
export async function firstTold(siteUrl: string, slug: string): Promise<void> {
  for (;;) {
    const leaving = new AbortController()
    const answer = await fetch(`${siteUrl}/c/${slug}/count/events`, { signal: leaving.signal })
    let text = ''
    for await (const piece of answer.body! as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(piece)
      if (text.includes('event: count')) break
    }
    leaving.abort()
    if (text.includes('event: count')) return
  }
}

async function read(answer: Response, see: (event: Seen) => void): Promise<void> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const piece of answer.body! as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(piece, { stream: true })
    const events = text.split('\n\n')
    text = events.pop()!
    for (const event of events) {
      const [, id] = /^id: (\d+)$/m.exec(event) ?? []
      const [, data] = /^data: (.+)$/m.exec(event) ?? []
      if (id && data) see({ id, ...JSON.parse(data), at: performance.now() })
    }
  }
}
