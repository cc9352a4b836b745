const LONGEST = 2_000
const DESK = /^\/organise(?:\/[\w\-./]*)?(?:\?[\w\-.~%=&+]*)?$/

/**
 * Where a page of the desk may lead back to after signing in: one of its own addresses, and never another site's
 * (CVE-2025-68470 and its kind; no `//`, no `\`, no `:`). Anything else leads to the desk's first page.
 */
export function safeNext(asked: string | null): string {
  const next = asked ?? ''
  return next.length <= LONGEST && DESK.test(next) && !next.includes('//') && !next.includes('..')
    ? next
    : '/organise'
}
