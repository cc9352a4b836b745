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
    route('updates', 'routes/campaign/updates.tsx'),
    route('updates/:number', 'routes/campaign/update.tsx'),
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

  ...prefix('organise/c/:slug/updates', [
    index('routes/organise/updates/list.tsx'),
    route('milestones', 'routes/organise/updates/milestones.tsx'),
    route('links', 'routes/organise/updates/links.tsx'),
    route(':id', 'routes/organise/updates/write.tsx'),
    route(':id/keep', 'routes/organise/updates/keep.ts'),
    route(':id/preview', 'routes/organise/updates/preview.tsx'),
    route(':id/send', 'routes/organise/updates/send.tsx'),
    route(':id/progress', 'routes/organise/updates/progress.ts'),
  ]),

  route('news/stop/:token', 'routes/unsubscribe.tsx'),
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
