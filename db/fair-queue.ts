/** What waits under many keys, taken out by turns: one from each key, then the next from each. */
export type FairQueue<Waiting> = {
  readonly size: number
  add: (key: string, waiting: Waiting) => void
  /** The next ones, at most so many. */
  take: (most: number) => Waiting[]
  /** How many at most would be taken before one more with this key. */
  before: (key: string) => number
  /**
   * Takes the newest out of the longest line, to make room for one more with this key; undefined where no line is
   * longer than this key's would become, so that a full queue ends up shared evenly.
   */
  giveWay: (key: string) => Waiting | undefined
}

/** Opens an empty one. */
export function fairQueue<Waiting>(): FairQueue<Waiting> {
  const lines = new Map<string, Waiting[]>()
  let size = 0

  const remove = (key: string, line: Waiting[], one: Waiting | undefined) => {
    if (line.length === 0) lines.delete(key)
    size -= 1
    return one!
  }

  return {
    get size() {
      return size
    },
    add(key, waiting) {
      const line = lines.get(key)
      if (line) line.push(waiting)
      else lines.set(key, [waiting])
      size += 1
    },
    take(most) {
      const taken: Waiting[] = []
      while (taken.length < most && size > 0) {
        const [key, line] = lines.entries().next().value!
        taken.push(remove(key, line, line.shift()))
        // To the end of the round.
        if (lines.delete(key)) lines.set(key, line)
      }
      return taken
    },
    before(key) {
      const own = lines.get(key)?.length ?? 0
      let ahead = own
      for (const [other, line] of lines) if (other !== key) ahead += Math.min(line.length, own + 1)
      return ahead
    },
    giveWay(key) {
      let longest: [string, Waiting[]] = ['', []]
      for (const each of lines) if (each[1].length > longest[1].length) longest = each
      const own = lines.get(key)?.length ?? 0
      return longest[1].length > own + 1 ? remove(longest[0], longest[1], longest[1].pop()) : undefined
    },
  }
}
