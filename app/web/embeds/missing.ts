/** How an embed answers when there is no face to show. `away` comes right by itself, so nothing keeps it. */
export const missing = {
  unknown: { status: 404, headers: {} },
  gone: { status: 410, headers: {} },
  away: { status: 503, headers: { 'Retry-After': '10', 'Cache-Control': 'no-store' } },
} as const
