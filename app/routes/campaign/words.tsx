import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listVersions } from '#campaigns'
import { sayIn } from '#i18n/speak.ts'
import { VersionsPage } from '#ui/words/versions-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign/campaign-or-404.ts'
import { facts, headOf, setWords } from '#web/campaign/campaign-page.ts'
import { compareInTurn } from '#web/campaign/compare-in-turn.ts'
import { pageMeta } from '#web/answers/page-meta.ts'
import { wordsChanged } from '#web/campaign/words-changed.ts'

const NUMBER = /^[1-9]\d{0,5}$/
const MOST_ON_A_PAGE = 20

/** The versions of the words, the newest first, page after page, each with what changed from the one before. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const asked = new URL(args.request.url).searchParams.get('before') ?? ''
  const before = NUMBER.test(asked) ? Number(asked) : undefined
  // Whatever else is made up would be the same page at another address.
  if (before !== undefined && (before < 2 || before > campaign.statement.number))
    throw new Response(null, { status: 404 })
  const found = await listVersions(db, campaign.id, { before, most: MOST_ON_A_PAGE + 1 })
  const compare = compareInTurn()
  const versions = []
  for (const [place, { texts, hash, ...version }] of found.slice(0, MOST_ON_A_PAGE).entries()) {
    const earlier = found[place + 1]
    versions.push({
      ...version,
      hash: hash.toString('hex'),
      changes: earlier ? await wordsChanged(earlier.texts, texts, campaign.locale, compare) : [],
      words: earlier ? null : whole(texts, campaign.locale),
    })
  }
  const next = found.length > MOST_ON_A_PAGE ? versions.at(-1)!.number : null
  const title = `${sayIn(locale)('wording.title')} · ${campaign.title}`
  const head = { ...headOf(campaign, site, locale, title), canonical: undefined }
  const shown = { head, campaign: facts(campaign), versions, before: before ?? null, next }
  return json(shown, { headers: forEverybody })
}

/** The first words as they are read, in the page's language where they had it. */
function whole(texts: Record<string, string>, wanted: string) {
  const locale = wanted in texts ? wanted : Object.keys(texts)[0]!
  return { locale, html: setWords(texts[locale]!).html }
}

export const headers = () => forEverybody
export const meta = pageMeta

export default function Words() {
  return <VersionsPage {...useLoaderData<typeof loader>()} />
}
