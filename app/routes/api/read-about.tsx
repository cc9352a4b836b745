import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { limits } from '#limits'
import { ApiPage } from '#ui/about/api-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { showExamples } from '#web/api/show-examples.ts'
import { begin } from '#web/begin.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { pathsIn } from '#web/paths.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * What the API says and how it is asked, with answers of this very copy as examples, and how many a minute one
 * network may have.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { locale, site, db, keys } = begin(args)
  const say = sayIn(locale)
  const examples = await showExamples({ db, keys, site })
  const head = {
    title: titled(locale, say('api.title')),
    description: say('api.lead'),
    canonical: `${site.url}${pathsIn().api()}`,
  }
  return json({ head, ...examples, reads: limits.reads.perNetworkAndMinute }, { headers: forEverybody })
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function ReadAbout() {
  return <ApiPage {...useLoaderData<typeof loader>()} />
}
