import type { LoaderFunctionArgs } from '@remix-run/node'
import { plainWords } from '#campaigns'
import { cardFacts } from '#embeds'
import { openBook } from '#works'
import { sayIn } from '#i18n/speak.ts'
import { answerTagged } from '#web/answers/answer-tagged.ts'
import { forAnySite } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { cardPlace } from '#web/cards.ts'
import { visibleCampaign } from '#web/campaign/campaign-or-404.ts'

const headers = { ...forAnySite, 'Content-Type': 'image/png' }
const OF_THE_MOMENT = 'public, max-age=60, stale-while-revalidate=60, stale-if-error=86400'
const PAGE = /^[1-9]\d{0,5}$/

/**
 * “I am on page 41”: a picture for whoever is in a book and says so. It names nobody, so it is the same for all on that page. Only for
 * pages with names; drawn and kept as every other card is.
 */
export async function loader(args: LoaderFunctionArgs) {
  const { db, site, chosen, cards } = begin(args)
  const { slug = '' } = args.params
  const asked = new URL(args.request.url).searchParams.get('page') ?? ''
  const campaign = await visibleCampaign(db, slug, chosen)
  if ('status' in campaign) return blank(campaign.status)
  const book = PAGE.test(asked) ? await openBook(db, campaign.id) : undefined
  const page = Number(asked)
  if (!book?.namesOn || page < book.namesOn.first || page > book.namesOn.last) return blank(404)
  const facts = {
    ...cardFacts(campaign, site.host),
    title: sayIn(campaign.locale)('theBook.iAm', { page }),
    context: plainWords(campaign.title),
    sentence: null,
  }
  const { png } = await cards.draw(`${cardPlace(slug, chosen)} page ${page}`, facts)
  return answerTagged(args.request, png, { ...headers, 'Cache-Control': OF_THE_MOMENT })

  async function blank(status: 404 | 410) {
    const missing = { ...headers, 'Cache-Control': 'public, max-age=60' }
    return new Response(await cards.blank(), { status, headers: missing })
  }
}
