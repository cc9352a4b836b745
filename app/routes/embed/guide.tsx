import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOpen } from '#campaigns'
import { EmbedPage } from '#ui/embed-page.tsx'
import { forEverybody } from '#web/answers.ts'
import { begin } from '#web/begin.ts'
import { contentPolicy } from '#web/content-policy.ts'
import { embedForms, readWishes } from '#web/embed-guide.ts'
import { embedScript } from '#web/embed-script.ts'
import { knownFace } from '#web/known-face.ts'
import { pageMeta, titled } from '#web/page-meta.ts'
import { pathsIn } from '#web/paths.ts'
import { sayIn } from '#i18n/speak.ts'

/** How to show a campaign's count elsewhere: the five forms of one campaign, as somebody wants them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const asked = new URL(args.request.url).searchParams
  const listed = (await listOpen(db, locale)).filter(({ phase }) => phase !== 'scheduled')
  const campaigns = listed.map(({ slug, title, locale: language }) => ({ slug, title, locale: language }))
  const { campaign, ...wishes } = readWishes(
    asked,
    locale,
    campaigns.map(({ slug }) => slug),
  )
  const found =
    campaign && (await knownFace(args.context, campaign, new URLSearchParams({ lang: wishes.language })))
  const shown =
    found && found.outcome === 'shown'
      ? {
          wishes: { ...wishes, campaign },
          face: found.face,
          campaign: `${site.url}${pathsIn().campaign(campaign)}`,
          forms: embedForms(found.face, wishes, site),
        }
      : undefined
  const head = { title: titled(locale, sayIn(locale)('embed.title')), canonical: `${site.url}/embed` }
  return json(
    { head, campaigns, shown, script: embedScript.path, newest: `${site.url}/embed.js` },
    { headers: headers() },
  )
}

export const headers = () => ({
  ...forEverybody,
  'Content-Security-Policy': contentPolicy({ 'frame-src': "'self'" }),
})
export const meta = pageMeta

export default function Guide() {
  return <EmbedPage {...useLoaderData<typeof loader>()} />
}
