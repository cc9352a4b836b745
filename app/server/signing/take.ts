import type { Asking } from '#campaigns'
import { drawTicket, type Keys } from '#secrets'
import type { ConfirmOutcome, GatheredSigning, Hindered } from '#signatures'
import { readCode } from '#verification'
import { noStore } from '#web/answers.ts'
import type { Asked } from '#web/asked.ts'
import type { Platform, Site } from '#web/context.ts'
import { readTicket, ticketCookie } from '#web/cookies.ts'
import { localeOf } from '#web/locale.ts'
import { pathsIn } from '#web/paths.ts'
import { fieldsOf, textsOf } from '#web/read-fields.ts'
import { keepForm } from '#web/signing/keep-form.ts'
import { takeFields } from '#web/signing/take-fields.ts'
import type { Locale } from '#i18n/locales.ts'
import { isAway } from '#db/is-away.ts'

export type CameTo = Platform['cameTo']
export type Reply = { status: number; headers: Record<string, string>; body?: string }
/** An answer; or none, and then what has come of it already, for the page that is to say so. */
type Taken = { reply?: Reply; cameTo?: CameTo }

export type Desk = {
  keys: Keys
  site: Site
  signing: GatheredSigning
  /** What a campaign asks on its form; undefined where there is none that anyone may see. */
  findAsking: (slug: string) => Promise<Asking | undefined>
  /** The page around a form that is kept, see `KEPT_HERE`. */
  pageAround: (locale: Locale) => Promise<string>
}

export type Posted = { asked: Asked; path: string; slug: string; network: string | null; body: string }

/** Takes a sign form. What was refused in it, and new words, are for the page; of a campaign that nobody may see too. */
export async function takeForm(desk: Desk, posted: Posted): Promise<Taken> {
  const { asked, slug, network, body } = posted
  const { locale, chosen } = localeOf(asked)
  const fields = fieldsOf(body)
  const found = await find(desk, slug)
  if ('hindered' in found) return keep(desk, posted, found.hindered, fields)
  if (!found.campaign) return {}
  const taken = await takeFields(desk, { campaign: found.campaign, fields, locale, network })
  const paths = pathsIn(chosen)
  switch (taken.outcome) {
    case 'check-your-mailbox':
      return seeOther(paths.code(slug), ticketCookie(desk.site.url, 'signing', taken.ticket))
    case 'campaign-not-open':
      return seeOther(paths.campaign(slug))
    case 'too-busy':
    case 'in-doubt':
    case 'mail-is-full':
      return keep(desk, posted, taken, fields)
    case 'refused':
    case 'words-changed':
    case 'too-many-from-network':
      return { cameTo: { form: taken } }
  }
}

/** Takes a code. Everything but a right one is for the page. */
export async function takeCode(desk: Desk, posted: Posted): Promise<Taken> {
  const { asked, slug, network, body } = posted
  const fields = fieldsOf(body)
  const ticket = readTicket(asked, desk.site.url, 'signing')
  const reading = readCode(fields.code)
  if (!ticket || reading.outcome === 'refused') return {}
  const found = await find(desk, slug)
  if ('hindered' in found) return keep(desk, posted, { ...found.hindered, ticket }, fields)
  if (!found.campaign) return {}
  const typed = { campaignId: found.campaign.id, ticket, code: reading.code, network }
  const confirmed = await desk.signing.confirm(typed)
  if (confirmed.outcome === 'signed') return seeOther(pathsIn(localeOf(asked).chosen).signed(slug))
  return isHindered(confirmed) ? keep(desk, posted, confirmed, fields) : { cameTo: { code: confirmed } }
}

const isHindered = (confirmed: ConfirmOutcome | Hindered): confirmed is Hindered => 'ticket' in confirmed

type Found = { campaign: Asking | undefined } | { hindered: Hindered }

async function find({ findAsking }: Desk, slug: string): Promise<Found> {
  try {
    return { campaign: await findAsking(slug) }
  } catch (error) {
    if (!isAway(error)) throw error
    return { hindered: { outcome: 'too-busy', ticket: drawTicket().ticket } }
  }
}

async function keep(
  { keys, pageAround }: Desk,
  { asked, path }: Posted,
  hindered: Hindered,
  fields: Record<string, unknown>,
): Promise<Taken> {
  const { locale, chosen } = localeOf(asked)
  const action = chosen ? `${path}?lang=${chosen}` : path
  const page = await pageAround(locale)
  return { reply: keepForm(keys, page, { hindered, action, typed: textsOf(fields), locale }) }
}

const seeOther = (path: string, cookie?: string): Taken => ({
  reply: { status: 303, headers: { Location: path, ...noStore, ...(cookie && { 'Set-Cookie': cookie }) } },
})
