const ADDRESS = /^\/news\/stop\/[\w-]{64}$/
const MOST_BYTES = 1_000
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i

/** Whether a path is the one that ends a campaign's news for one signatory. */
export const isUnsubscribe = (path: string) => ADDRESS.test(path)

/**
 * Whether a POST is a mail program's one-click unsubscribing, and nothing else: the single pair
 * `List-Unsubscribe=One-Click`, as either kind of form (RFC 8058 §3.1 and §3.2). It comes from anywhere and brings no cookie;
 * the authority is the token in the address. Leaves the request's body to be read again.
 */
export async function isOneClick(request: Request): Promise<boolean> {
  const size = Number(request.headers.get('Content-Length') ?? Number.NaN)
  if (!(size <= MOST_BYTES) || !FORM.test(request.headers.get('Content-Type') ?? '')) return false
  const pairs = await request
    .clone()
    .formData()
    .then((form) => [...form.entries()])
    .catch(() => [])
  return pairs.length === 1 && pairs[0]![0] === 'List-Unsubscribe' && pairs[0]![1] === 'One-Click'
}
