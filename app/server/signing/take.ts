import type { Asking } from '#campaigns'
import { drawTicket, type Keys } from '#secrets'
import type { GatheredSigning, Hindered } from '#signatures'
import { readCode } from '#verification'
import { noStore } from '#web/answers/answers.ts'
import type { Asked } from '#web/asked.ts'
import type { Platform, Site } from '#web/context.ts'
import { readTicket, ticketCookie } from '#web/visits/cookies.ts'
import { localeOf } from '#web/locale.ts'
import { pathsIn } from '#web/paths.ts'
import { fieldsOf, textsOf } from '#web/forms/read-fields.ts'
import { readAgain } from '#web/signing/again.ts'
import { keepForm } from '#web/signing/keep-form.ts'
import { takeFields } from '#web/signing/take-fields.ts'
import type { Locale } from '#i18n/locales.ts'
import { Full } from '#db/gather.ts'
import { isAway } from '#db/is-away.ts'

export type CameTo = Platform['cameTo']
export type Reply = { status: number; headers: Record<string, string>; body?: string }
/** An answer; or none, and then what has come of it already, for the page that is to say so. */
type Taken = { reply?: Reply; cameTo?: CameTo }

/** What forms and codes are taken with. */
export type Means = {
  keys: Keys
  site: Site
  signing: GatheredSigning
  /** What a campaign asks on its form; undefined where there is none that anyone may see. */
  findAsking: (slug: string, by: { until: number }) => Promise<Asking | undefined>
  /** Whether a form for this campaign would be turned away, whatever it says. */
  isFull: (slug: string) => boolean
  /** The page around a form that is kept, see `KEPT_HERE`. */
  pageAround: (locale: Locale) => Promise<string>
}

export type Posted = {
  asked: Asked
  path: string
  slug: string
  network: string | null
  body: string
  /** By when an answer must come, of `performance.now()`. */
  until: number
}

/** Takes a sign form. What was refused in it, and new words, are for the page; of a campaign that nobody may see too. */
export async function takeForm(means: Means, posted: Posted): Promise<Taken> {
  const { asked, slug, network, body, until } = posted
  const { locale, chosen } = localeOf(asked)
  const fields = fieldsOf(body)
  // In a crowd that is twice what can be taken, reading the half that cannot costs the other half.
  const found = means.isFull(slug) ? 'late' : await find(means, posted)
  if (found === 'late') {
    const ticket = readAgain(means.keys, fields)?.ticket ?? drawTicket().ticket
    return keep(means, posted, { outcome: 'too-busy', ticket }, fields)
  }
  if (!found.campaign) return {}
  const taken = await takeFields(means, { campaign: found.campaign, fields, locale, network, until })
  const paths = pathsIn(chosen)
  switch (taken.outcome) {
    case 'check-your-mailbox':
      return seeOther(paths.code(slug), ticketCookie(means.site.url, 'signing', taken.ticket))
    case 'campaign-not-open':
      return seeOther(paths.campaign(slug))
    case 'too-busy':
    case 'in-doubt':
    case 'mail-is-full':
    case 'put-back':
      return keep(means, posted, taken, fields)
    case 'refused':
    case 'words-changed':
    case 'too-many-from-network':
      return { cameTo: { form: taken } }
  }
}

/** Takes a code. Everything but a right one is for the page. */
export async function takeCode(means: Means, posted: Posted): Promise<Taken> {
  const { asked, slug, network, body, until } = posted
  const fields = fieldsOf(body)
  const ticket = readTicket(asked, means.site.url, 'signing')
  const reading = readCode(fields.code)
  if (!ticket || reading.outcome === 'refused') return {}
  const found = await find(means, posted)
  if (found === 'late') return keep(means, posted, { outcome: 'too-busy', ticket }, fields)
  if (!found.campaign) return {}
  const typed = { campaignId: found.campaign.id, ticket, code: reading.code, network }
  const confirmed = await means.signing.confirm(typed, { until })
  switch (confirmed.outcome) {
    case 'signed':
      return seeOther(pathsIn(localeOf(asked).chosen).signed(slug))
    case 'too-busy':
    case 'in-doubt':
    case 'mail-is-full':
    case 'put-back':
      return keep(means, posted, confirmed, fields)
    case 'code-refused':
    case 'mailbox-has-signed':
    case 'nothing-waits':
    case 'campaign-closed':
      return { cameTo: { code: confirmed } }
  }
}

async function find(
  { findAsking }: Means,
  { slug, until }: Posted,
): Promise<{ campaign: Asking | undefined } | 'late'> {
  try {
    return { campaign: await findAsking(slug, { until }) }
  } catch (error) {
    if (isAway(error) || error instanceof Full) return 'late'
    throw error
  }
}

async function keep(
  { keys, site, pageAround }: Means,
  { asked, path, slug }: Posted,
  hindered: Hindered,
  fields: Record<string, unknown>,
): Promise<Taken> {
  const { locale, chosen } = localeOf(asked)
  const action = chosen ? `${path}?lang=${chosen}` : path
  const page = await pageAround(locale)
  const kept = { hindered, siteUrl: site.url, code: pathsIn(chosen).code(slug), action, locale }
  return { reply: keepForm(keys, page, { ...kept, typed: textsOf(fields) }) }
}

const seeOther = (path: string, cookie?: string): Taken => ({
  reply: { status: 303, headers: { Location: path, ...noStore, ...(cookie && { 'Set-Cookie': cookie }) } },
})
