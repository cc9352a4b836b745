import type { LoaderFunctionArgs } from '@remix-run/node'
import { drawBadge, drawNoBadge, readAppearance } from '#embeds'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { begin } from '#web/begin.ts'
import { pictureHeaders } from '#web/embeds/headers.ts'
import { knownFace } from '#web/embeds/known-face.ts'
import { missing } from '#web/embeds/missing.ts'
import { sayIn } from '#i18n/speak.ts'

/** The counter as a picture; a neutral grey one, with the right status, where there is no campaign. */
export async function loader(args: LoaderFunctionArgs) {
  begin(args)
  const asked = new URL(args.request.url).searchParams
  const found = await knownFace(args.context, args.params.slug ?? '', asked)
  if (found.outcome !== 'shown') {
    const svg = drawNoBadge(sayIn('en')('site.name'))
    const { status, headers } = missing[found.outcome]
    return new Response(svg, { status, headers: { ...pictureHeaders(svg), ...headers } })
  }
  // A badge stands in a line of text unless a large one is asked for.
  if (asked.get('size') !== 'full') asked.set('size', 'compact')
  const svg = drawBadge(found.face, readAppearance(asked))
  return answerTagged(args.request, svg, pictureHeaders(svg))
}
