import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOpen } from '#campaigns'
import { EmbedPage } from '#ui/embeds/embed-page.tsx'
import { forEverybody } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { contentPolicy } from '#web/answers/content-policy.ts'
import { embedForms, readWishes } from '#web/embeds/guide.ts'
import { embedScript } from '#web/embeds/script.ts'
import { knownFace } from '#web/embeds/known-face.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { pathsIn } from '#web/paths.ts'
import { sayIn } from '#i18n/speak.ts'

/** How to show a campaign's count elsewhere: the five forms of one campaign, as somebody wants them. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, locale } = begin(args)
  const asked = new URL(args.request.url).searchParams
  const wishes = readWishes(asked, locale)
  const faceOf = async (slug: string | null | undefined) => {
    const found =
      slug && (await knownFace(args.context, slug, new URLSearchParams({ lang: wishes.language })))
    return found && found.outcome === 'shown' ? found.face : undefined
  }
  const listed = (await listOpen(db, locale)).filter(({ phase }) => phase !== 'scheduled')
  const face = (await faceOf(asked.get('campaign'))) ?? (await faceOf(listed[0]?.slug))
  // A campaign that somebody came from may be too small for the front page, and can be shown all the same.
  const campaigns = listed.some(({ slug }) => slug === face?.slug) || !face ? listed : [face, ...listed]
  const shown = face && {
    wishes: { ...wishes, campaign: face.slug },
    face,
    campaign: `${site.url}${pathsIn().campaign(face.slug)}`,
    forms: embedForms(face, wishes, site),
  }
  const head = { title: titled(locale, sayIn(locale)('embed.title')), canonical: `${site.url}/embed` }
  return json(
    {
      head,
      campaigns: campaigns.map(choice),
      shown,
      script: embedScript.path,
      newest: `${site.url}/embed.js`,
    },
    { headers: headers() },
  )
}

const choice = ({ slug, title, locale }: { slug: string; title: string; locale: string }) => ({
  slug,
  title,
  locale,
})

export const headers = () => ({
  ...forEverybody,
  'Content-Security-Policy': contentPolicy({ 'frame-src': "'self'" }),
})
export const meta = pageMeta

export default function Guide() {
  return <EmbedPage {...useLoaderData<typeof loader>()} />
}
