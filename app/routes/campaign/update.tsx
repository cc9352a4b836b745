import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { plainWords, renderStatement } from '#campaigns'
import { findPublished } from '#updates'
import { UpdatePage } from '#ui/updates/update-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { headOf } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { pathsIn } from '#web/paths.ts'

const NUMBER = /^[1-9]\d{0,8}$/

/** One piece of a campaign’s news. 404 for a number that was not published or was hidden. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const found = await campaignOr404(db, args.params.slug, locale)
  const { number = '' } = args.params
  const update = NUMBER.test(number) ? await findPublished(db, found.id, Number(number)) : undefined
  if (!update) throw new Response(null, { status: 404 })
  const { body, ...rest } = update
  const { slug, title, locale: language, phase } = found
  const head = {
    ...headOf(found, site, locale, update.title),
    description: plainWords(title),
    canonical: `${site.url}${pathsIn().update(slug, update.number)}`,
  }
  return json(
    {
      head,
      campaign: { slug, title, locale: language, phase },
      update: { ...rest, html: renderStatement(body, { below: 1 }) },
    },
    { headers: forEverybody },
  )
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Update() {
  return <UpdatePage {...useLoaderData<typeof loader>()} />
}
