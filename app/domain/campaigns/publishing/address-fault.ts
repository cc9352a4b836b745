import type { Db } from '#db/connection.ts'
import { DRAFT_PREFIX } from './begin-campaign.ts'

export type AddressFault = 'empty' | 'shape' | 'long' | 'reserved' | 'taken'

const LONGEST = 80
const SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/

// Words that would pass for a page of the site itself, or for those who run it, in a link that somebody is sent.
const RESERVED = new Set(
  `about abuse account accounts admin administrator all api app archive assets billing blog campaign campaigns code codes
   confirm contact count demo dev directory docs donate draft drafts edit embed error exact-words export faq feed
   figures guide help home host imprint index info legal limits list live log login logout mail me moderator new news null
   oembed official operator organise organiser organisers organize pay payment police preview press privacy public
   recover recovery register robots root rules search security settings shop sign sign-in sign-out sign-up
   signatories signature signatures signed signin signup site sitemap staff start state static status stop
   support system team teams terms test undefined undersigned update updates user users verify webmaster well-known www`.split(
    /\s+/,
  ),
)

/**
 * Why a campaign cannot be published under an address (the part behind `/c/`), or undefined where it can. One that ever served
 * a campaign is taken for good, also by a withdrawn one. Whoever publishes first has it: this is no promise.
 */
export async function findAddressFault(db: Db, address: string): Promise<AddressFault | undefined> {
  if (address === '') return 'empty'
  if (address.length > LONGEST) return 'long'
  if (!SHAPE.test(address)) return 'shape'
  if (RESERVED.has(address) || address.startsWith(DRAFT_PREFIX)) return 'reserved'
  const holder = await db.selectFrom('campaigns').select('id').where('slug', '=', address).executeTakeFirst()
  return holder && 'taken'
}

/** Whether an address is a campaign's own, which it was published under once and keeps for good, or only the passing one of a draft. */
export const isOwnAddress = (slug: string) => !slug.startsWith(DRAFT_PREFIX)

/** An address that a title suggests: its words without accents, in Latin letters; empty where it has none. */
export function suggestAddress(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f'’]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[øØ]/g, 'o')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  const address = (words ?? []).join('-')
  return address.length <= 60
    ? address
    : address
        .slice(0, 61)
        .replace(/-[a-z0-9]*$/, '')
        .slice(0, 60)
}
