import type { LoaderFunctionArgs } from '@remix-run/node'
import { readAppearance } from '#embeds'
import { sayIn } from '#i18n/speak.ts'
import { counterFrame, emptyFrame } from '#ui/embeds/counter-frame.tsx'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { begin } from '#web/begin.ts'
import { frameHeaders } from '#web/embeds/headers.ts'
import { embedScript } from '#web/embeds/script.ts'
import { knownFace } from '#web/embeds/known-face.ts'
import { missing } from '#web/embeds/missing.ts'
import { pathsIn } from '#web/paths.ts'

/** The counter as a frame for any page. What it is asked for and does not know is as if it had not been asked. */
export async function loader(args: LoaderFunctionArgs) {
  const { site } = begin(args)
  const asked = new URL(args.request.url).searchParams
  const found = await knownFace(args.context, args.params.slug ?? '', asked)
  if (found.outcome !== 'shown') {
    const sentence = found.outcome === 'away' ? 'embed.away' : 'embed.unknown'
    const { html, css } = emptyFrame(sayIn('en')(sentence, { host: site.host }), site.url)
    const { status, headers } = missing[found.outcome]
    return new Response(html, { status, headers: { ...frameHeaders(css), ...headers } })
  }
  const { face } = found
  const campaign = `${site.url}${pathsIn(face.spoken).campaign(face.slug)}`
  const { html, css } = counterFrame({
    face,
    appearance: readAppearance(asked),
    campaign,
    script: embedScript.path,
  })
  return answerTagged(args.request, html, frameHeaders(css))
}
