import type { News } from './news.ts'

type Show = (news: News) => void
type Source = { shows: Set<Show>; newest: News | null; ask: () => void; rest: () => void }

const ASK_MS = 5_000
// A browser opens six connections to a host over HTTP/1.1 for everything it shows: most counters of a page must ask. Frames
// know nothing of each other, and seven that hold a stream each would keep the page around them from loading.
const MOST_STREAMS = parent === self ? 2 : 0

const sources = new Map<string, Source>()
let streams = 0

/**
 * Shows every number of an address (`…/count.json?lang=…`), from the newest known one on, until the returned function is
 * called. Elements of one address share one source. While our server is away the last number stays.
 */
export function follow(address: string, show: Show): () => void {
  const source = sources.get(address) ?? begin(address)
  sources.set(address, source)
  source.shows.add(show)
  if (source.newest) show(source.newest)
  if (source.shows.size === 1) source.ask()
  return () => {
    source.shows.delete(show)
    if (!source.shows.size) source.rest()
  }
}

function begin(address: string): Source {
  let stream: EventSource | undefined
  let later: ReturnType<typeof setTimeout>
  const shows = new Set<Show>()
  const rest = () => {
    clearTimeout(later)
    if (!stream) return
    stream.close()
    stream = undefined
    streams -= 1
  }
  const tell = (news: Partial<News>) => {
    // Moments are ISO 8601 in UTC, which sort as text.
    if (!Number.isSafeInteger(news.count) || news.asOf! < (source.newest?.asOf ?? '')) return
    source.newest = { ...source.newest, ...news } as News
    for (const show of shows) show(source.newest)
  }
  const ask = async () => {
    rest()
    // A page that nobody sees asks for nothing; it asks again as soon as it is looked at.
    if (document.hidden || !shows.size) return
    later = setTimeout(ask, ASK_MS * (1 + Math.random()))
    try {
      const answer = await fetch(address)
      if (answer.ok) tell(await answer.json())
      else if (answer.status < 429) return rest()
    } catch {}
    // A stream says nothing of a database that is away: whoever was told an old number asks on until it is a new one.
    if (source.newest?.stale === false && streams < MOST_STREAMS && !stream && !document.hidden) watch()
  }
  const watch = () => {
    clearTimeout(later)
    streams += 1
    stream = new EventSource(address.replace(/\.json.*/, '/events'))
    stream.addEventListener('count', ({ data }) => {
      const news = JSON.parse(data)
      // The words about a goal come with it, and not with the stream.
      if (news.goal === source.newest?.goal) tell(news)
      else void ask()
    })
    // Whoever loses the line comes back at a moment of their own, so that a restart is not followed by all at once.
    stream.onerror = () => {
      rest()
      later = setTimeout(ask, ASK_MS * Math.random())
    }
  }
  const source: Source = { shows, newest: null, ask, rest }
  document.addEventListener('visibilitychange', ask)
  return source
}
