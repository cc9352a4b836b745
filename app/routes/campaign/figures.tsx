import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readFigures } from '#counts'
import { FiguresPage } from '#ui/figures/figures-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { facts, headOf } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { pathsIn } from '#web/paths.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * A campaign’s sums for everybody: by country, occupation and time, and never about a person. 404 where there is no
 * such campaign, 410 where it was withdrawn.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const figures = await readFigures(db, campaign.id)
  const say = sayIn(locale)
  const head = {
    ...headOf(campaign, site, locale, say('figures.title', { title: campaign.title })),
    description: say('figures.description', { title: campaign.title }),
    canonical: `${site.url}${pathsIn().figures(campaign.slug)}`,
  }
  return json({ head, campaign: facts(campaign), figures }, { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Figures() {
  return <FiguresPage {...useLoaderData<typeof loader>()} />
}
