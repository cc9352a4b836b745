import type { LoaderFunctionArgs } from '@remix-run/node'
import { describeOembed, fitFrame } from '#embeds'
import { problemAnswer } from '#web/api/problem.ts'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { campaignOfUrl } from '#web/embeds/campaign-of-url.ts'
import { embedJsonHeaders } from '#web/embeds/headers.ts'
import { knownFace } from '#web/embeds/known-face.ts'
import { missing } from '#web/embeds/missing.ts'
import { pathsIn } from '#web/paths.ts'
import { sayIn } from '#i18n/speak.ts'

/**
 * oEmbed 1.0 for the addresses of campaigns: `url`, `maxwidth`, `maxheight`, `format`. JSON only (501 for another format,
 * as §2.2.2 has it); 404 for an address that is no campaign of ours.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { site, requestId } = begin(args)
  const asked = new URL(args.request.url).searchParams
  if ((asked.get('format') ?? 'json') !== 'json')
    return new Response(null, { status: 501, headers: forAnySite })
  const about = campaignOfUrl(asked.get('url'), site.url)
  const found = about && (await knownFace(args.context, about.slug, about.asked))
  if (!about || !found) return problemAnswer(404, requestId, forAnySite)
  if (found.outcome !== 'shown') {
    const { status, headers } = missing[found.outcome]
    return problemAnswer(status, requestId, { ...forAnySite, ...headers })
  }

  const { face } = found
  const most = { width: pixels(asked.get('maxwidth')), height: pixels(asked.get('maxheight')) }
  const room = fitFrame(most)
  const paths = pathsIn(face.spoken)
  const links = {
    campaign: `${site.url}${paths.campaign(face.slug)}`,
    frame: `${site.url}${paths.frame(face.slug, room.size === 'compact' ? { size: 'compact' } : {})}`,
    card: `${site.url}${paths.card(face.slug)}`,
    home: `${site.url}/`,
  }
  const answer = describeOembed(face, links, sayIn(face.spoken)('site.name'), room, most)
  return answerTagged(args.request, JSON.stringify(answer), embedJsonHeaders)
}

const pixels = (asked: string | null) => (/^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : undefined)
