import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The whole site, in reading order. A page is public when it is listed here, and only then. */
export default [
  index('routes/home.tsx'),

  ...prefix('c/:slug', [
    index('routes/campaign/read.tsx'),
    route('sign', 'routes/campaign/sign.tsx'),
    route('code', 'routes/campaign/code.tsx'),
    route('code/resend', 'routes/campaign/resend.ts'),
    route('code/status', 'routes/campaign/email-status.ts'),
    route('signed', 'routes/campaign/signed.tsx'),
    route('signatories', 'routes/campaign/signatories.tsx'),
    route('not-me/:signature', 'routes/campaign/not-me.tsx'),
    route('figures', 'routes/campaign/figures.tsx'),
    route('figures/:table', 'routes/campaign/figures-csv.ts'),
    route('statement.txt', 'routes/campaign/exact-words.ts'),
    route('count.json', 'routes/campaign/count.ts'),
    route('badge.svg', 'routes/embed/badge.ts'),
    route('card.png', 'routes/campaign/card.ts'),
    route('qr.svg', 'routes/campaign/qr.ts'),
  ]),

  route('embed', 'routes/embed/guide.tsx'),
  route('embed/c/:slug', 'routes/embed/frame.tsx'),
  route('oembed', 'routes/embed/oembed.ts'),

  ...prefix('me', [
    index('routes/me/ask.tsx'),
    route('code', 'routes/me/code.tsx'),
    route('code/resend', 'routes/me/resend.ts'),
    route('signatures', 'routes/me/signatures.tsx'),
    route('signatures.json', 'routes/me/download.ts'),
    route('signatures/:id', 'routes/me/amend.tsx'),
    route('signatures/:id/withdraw', 'routes/me/withdraw.tsx'),
    route('erase', 'routes/me/erase.tsx'),
    route('leave', 'routes/me/leave.ts'),
  ]),

  ...prefix('api', [
    index('routes/api/read-about.tsx'),
    route('v1/campaigns', 'routes/api/campaigns.ts'),
    route('v1/campaigns/:slug', 'routes/api/campaign.ts'),
    route('v1/campaigns/:slug/signatories', 'routes/api/signatories.ts'),
    route('v1/campaigns/:slug/history', 'routes/api/history.ts'),
    route('v1/openapi.json', 'routes/api/document.ts'),
    route('v1/*', 'routes/api/nowhere.ts'),
  ]),

  ...prefix('organise', [index('routes/organise/home.tsx')]),
  ...prefix('organise/c/:slug/names', [
    index('routes/organise/names/queue.tsx'),
    route('many', 'routes/organise/names/look.tsx'),
    route('reviews/:review', 'routes/organise/names/review.tsx'),
    route('reviews/:review/progress', 'routes/organise/names/progress.ts'),
    route('watch', 'routes/organise/names/watch.tsx'),
    route('first', 'routes/organise/names/first.tsx'),
    route('occupations', 'routes/organise/names/occupations.tsx'),
  ]),

  route('stop/:token', 'routes/stop.tsx'),
  route('limits', 'routes/limits.tsx'),
  route('privacy', 'routes/privacy.tsx'),

  route('accent/:colour', 'routes/system/accent.ts'),
  route('feed.xml', 'routes/system/feed.ts'),
  route('sitemap.xml', 'routes/system/sitemap.ts'),
  route('robots.txt', 'routes/system/robots.ts'),
  route('health/live', 'routes/system/live.ts'),
  route('health/ready', 'routes/system/ready.ts'),
  route('dev/mail', 'routes/system/mailbox.tsx'),
  route('dev/mail.json', 'routes/system/mailbox-json.ts'),
  route('*', 'routes/system/not-found.tsx'),
] satisfies RouteConfig
