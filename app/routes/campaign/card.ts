import type { LoaderFunctionArgs } from '@remix-run/node'
import { cardFacts } from '#embeds'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { cardPlace } from '#web/cards.ts'
import { visibleCampaign } from '#web/campaign/campaign-or-404.ts'
import { isAway } from '#db/is-away.ts'

const headers = { ...forAnySite, 'Content-Type': 'image/png' }
const AS_NAMED = 'public, max-age=86400, immutable'
const OF_THE_MOMENT = 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400'

/**
 * The picture that other sites show when somebody shares a campaign. `v` names a version, as pages do: that picture
 * never changes. Whatever else `v` says, the answer is the picture of the moment, and costs no drawing of its own.
 * While the database is away it is the last one drawn. The language is the one the address asks for, never the reader's:
 * the same bytes for everybody.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { cards } = begin(args)
  const card = await cardFor(args)
  if ('status' in card) {
    const missing = { ...headers, 'Cache-Control': 'public, max-age=60' }
    return new Response(await cards.blank(), { status: card.status, headers: missing })
  }
  const named = new URL(args.request.url).searchParams.get('v') === card.version
  const kept = { ...headers, 'Cache-Control': named ? AS_NAMED : OF_THE_MOMENT }
  return answerTagged(args.request, card.png, kept)
}

async function cardFor(args: LoaderFunctionArgs) {
  const { db, site, chosen, cards } = begin(args)
  const { slug = '' } = args.params
  const place = cardPlace(slug, chosen)
  try {
    const found = await visibleCampaign(db, slug, chosen)
    if (!('status' in found)) return await cards.draw(place, cardFacts(found, site.host))
    cards.forget(place)
    return found
  } catch (error) {
    const last = cards.newest(place)
    if (!last || !isAway(error)) throw error
    return last
  }
}
