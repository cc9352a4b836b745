/** A request's own path and query, to come back to. */
export function hereIn(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return `${pathname}${search}`
}

/** Where a page of the sign-in was told to lead in the end, as it was asked for; see `safeNext` before going there. */
export function nextIn(request: Request): string | undefined {
  return new URL(request.url).searchParams.get('next') ?? undefined
}
