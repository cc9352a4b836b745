import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countVersions } from '#campaigns'
import { mostOccupations } from '#counts'
import { listFirst, readLaunch } from '#launches'
import { sayAnswers } from '#questions'
import { unveil, veil } from '#secrets'
import { listedCountries, listSignatories } from '#signatures'
import { SignatoriesPage } from '#ui/list/signatories-page.tsx'
import { forEverybodyWithNames, unlisted } from '#web/answers/answers.ts'
import { askedIn } from '#web/asked-in.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { facts, headOf } from '#web/campaign/campaign-page.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import type { Db } from '#db/connection.ts'
import { sayIn } from '#i18n/speak.ts'

// A version that nobody published is one that nobody signed.
const numberIn = (version: string | undefined) =>
  version === undefined ? undefined : /^\d{1,9}$/.test(version) ? Number(version) : 0

/**
 * The public list of names, a page at a time: newest first, as it was searched, or with `first` those who stood at
 * the launch. Ids are veiled, so that nobody follows one from list to list. 404 and 410 as for the campaign.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, reading, keys, site, locale } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const read = askedIn(args.request.url)
  const query = {
    q: read('q'),
    country: read('country'),
    occupation: read('occupation'),
    version: read('version'),
    after: read('after'),
  }
  const after = unveil(keys, query.after)
  const launch = read('first') ? await readLaunch(db, campaign.id) : undefined
  const place = { campaignId: campaign.id, after }
  const list = (db: Db) =>
    Promise.all([
      launch
        ? listFirst(db, place)
        : listSignatories(db, { ...query, ...place, version: numberIn(query.version) }),
      listedCountries(db, campaign.id),
      mostOccupations(db, campaign.id),
      countVersions(db, campaign.id),
    ])
  // The first page is kept for everybody, so it is read where nothing is late.
  const isKept = Object.values(query).every((asked) => asked === undefined)
  const [page, countries, occupations, versions] = await (isKept ? list(db) : reading(list))
  const title = sayIn(locale)('list.title', { title: campaign.title })
  const head = { ...headOf(campaign, site, locale, title), canonical: undefined, robots: 'noindex' }
  return json(
    {
      head,
      campaign: facts(campaign),
      query: { ...(!launch && query), after: after && query.after },
      first: launch && { names: launch.names, hash: launch.hash.toString('hex') },
      page: {
        signatories: page.signatories.map((one) => ({
          ...one,
          id: veil(keys, one.id),
          answers: sayAnswers(campaign.questions, one.answers),
        })),
        next: page.next && veil(keys, page.next),
      },
      countries,
      occupations,
      versions: versions.map(({ number, standing }) => ({ number, standing })),
    },
    { headers: headers() },
  )
}

export const headers = () => ({ ...forEverybodyWithNames, ...unlisted })
export const meta = pageMeta

export default function Signatories() {
  return <SignatoriesPage {...useLoaderData<typeof loader>()} />
}
