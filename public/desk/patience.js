// How long a script waits for an answer. A line that has died says nothing by itself, and somebody sits before a form that waits.
const PATIENCE_MS = 15_000

/** A signal that ends a request once nobody should wait for it any more (browsers of before 2022 have none of their own). */
export function patience() {
  const over = new AbortController()
  setTimeout(() => over.abort(), PATIENCE_MS)
  return over.signal
}
