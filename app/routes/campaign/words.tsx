import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listVersions } from '#campaigns'
import { sayIn } from '#i18n/speak.ts'
import { VersionsPage } from '#ui/words/versions-page.tsx'
import { forEverybody } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOr404 } from '#web/campaign-or-404.ts'
import { facts, headOf, setWords } from '#web/campaign-page.ts'
import { pageMeta } from '#web/page-meta.ts'
import { wordsChanged } from '#web/words-changed.ts'

/** Every version of the words, the newest first, each with what changed from the one before. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const campaign = await campaignOr404(db, args.params.slug, locale)
  const all = await listVersions(db, campaign.id)
  const versions = all.map(({ texts, hash, ...version }, place) => {
    const before = all[place - 1]
    return {
      ...version,
      hash: hash.toString('hex'),
      changes: before ? wordsChanged(before.texts, texts, campaign.locale) : [],
      words: before ? null : whole(texts, campaign.locale),
    }
  })
  const title = `${sayIn(locale)('wording.title')} · ${campaign.title}`
  const head = { ...headOf(campaign, site, locale, title), canonical: undefined }
  return json({ head, campaign: facts(campaign), versions: versions.toReversed() }, { headers: forEverybody })
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
