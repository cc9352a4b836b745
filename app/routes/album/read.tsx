import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listPayments, readProceeds } from '#proceeds'
import { coWriters } from '#signatures'
import { findRelease } from '#works'
import { sayIn } from '#i18n/speak.ts'
import { AlbumPage } from '#ui/album/album-page.tsx'
import { forEverybodyWithNames } from '#web/answers/answers.ts'
import { shownRelease } from '#web/album/shown-release.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { facts, headOf } from '#web/campaign/campaign-page.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { pageMeta } from '#web/answers/page-meta.ts'

/**
 * The record of an album for everybody: its tracks once it is out, who wrote it, for whom it earns and what was paid.
 * 404 for a campaign that makes something else.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site, paths } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  if (campaign.kind !== 'album') throw new Response(null, { status: 404 })
  const [release, writers, proceeds, ledger] = await Promise.all([
    findRelease(db, campaign.id),
    coWriters(db, campaign.id),
    readProceeds(db, campaign.id),
    listPayments(db, campaign.id),
  ])
  const title = release?.album.title ?? sayIn(locale)('kind.album')
  const head = {
    ...headOf(campaign, site, locale, title),
    canonical: `${site.url}${paths.album(campaign.slug)}`,
  }
  return json(
    {
      head,
      campaign: facts(campaign),
      release: release ? shownRelease(release, campaign.slug, paths) : null,
      writers: writers.map(({ name, occupation }) => ({ name, occupation })),
      proceeds: proceeds ?? null,
      ledger,
    },
    { headers: headers() },
  )
}

export const headers = () => ({
  ...forEverybodyWithNames,
  'Content-Security-Policy': contentPolicy({ 'media-src': "'self'" }),
})
export const meta = pageMeta

export default function Album() {
  return <AlbumPage {...useLoaderData<typeof loader>()} />
}
