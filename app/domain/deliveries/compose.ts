import { plainWords } from '#campaigns'
import {
  alreadySignedEmail,
  codeEmail,
  deskCodeEmail,
  drawBlank,
  groupDigits,
  privateCodeEmail,
  signedEmail,
  visitCodeEmail,
  type Letterhead,
  type Message,
  type OwnWords,
} from '#emails'
import { blockToken, mailboxMac } from '#mailboxes'
import type { Db } from '#db/connection.ts'
import { composeAsAsked } from './compose-as-asked.ts'
import type { Chosen, Correspondence, Opened } from './correspondence.ts'
import { hasAccount, readSigned, readTitle, type Signed } from './read-facts.ts'

type Written = { message: Message; own: OwnWords }

// What stands in an email that many get, in place of what is each person's own.
const blanks = { code: drawBlank(), block: drawBlank(), name: drawBlank() }
const MINUTE_MS = 60_000

/**
 * Writes the emails of one batch. Those that differ by nothing but their code, their name and their “no more email” link are
 * written once, as one message with blanks; what they tell of is read once. Nothing is kept longer than a batch, so that no
 * email is older than what it tells of.
 */
export async function openPress(db: Db, with_: Correspondence, batch: Opened[]) {
  const standing = await readSigned(
    db,
    batch.filter(({ kind }) => kind === 'signed'),
  )
  const messages = new Map<string, Promise<Message | undefined>>()
  const titles = new Map<string, ReturnType<typeof readTitle>>()
  const once = <Value>(kept: Map<string, Value>, key: string, make: () => Value): Value => {
    const value = kept.get(key) ?? make()
    kept.set(key, value)
    return value
  }
  const titleOf = ({ campaign_id, locale }: Opened) =>
    once(titles, `${campaign_id} ${locale}`, () => readTitle(db, campaign_id, locale))

  return {
    /** Undefined when what it is about is gone, as when the signer left before it was sent. */
    async write(email: Opened, chosen: Chosen, lifeSeconds: number): Promise<Written | undefined> {
      if (chosen.chosen === 'nothing') return undefined
      const mailbox = mailboxMac(with_.keys, email.addressKey)
      const own: OwnWords = { [blanks.block]: blockToken(with_.keys, mailbox) }
      const letterhead = letterheadFor(with_, email.locale)
      if (chosen.chosen === 'as-asked') {
        const message = await composeAsAsked(db, with_, letterhead, email)
        return message && { message, own }
      }
      if (chosen.chosen === 'signed') {
        const signed = standing.get(email.signature_id!)
        const campaign = await titleOf(email)
        if (!signed || !campaign) return undefined
        own[blanks.name] = signed.name
        const { hash, listing, updates, signedAt } = signed
        // The email tells the time to the minute.
        const minute = Math.floor(signedAt.getTime() / MINUTE_MS)
        const key = ['signed', email.campaign_id, email.locale, hash, listing, updates, minute].join(' ')
        const write = () => Promise.resolve(thanks(with_, letterhead, signed, campaign))
        return { message: (await once(messages, key, write))!, own }
      }
      const known = email.kind === 'desk-code' && (await hasAccount(db, mailbox))
      const minutes = Math.round(lifeSeconds / 60)
      if (chosen.chosen === 'code') own[groupDigits(blanks.code)] = groupDigits(chosen.code)
      const key = [chosen.chosen, email.kind, email.campaign_id, email.locale, minutes, known].join(' ')
      const message = await once(messages, key, async () =>
        shared(with_, letterhead, {
          email,
          word: chosen.chosen,
          minutes,
          known,
          campaign: await titleOf(email),
        }),
      )
      return message && { message, own }
    },
  }
}

type Campaign = NonNullable<Awaited<ReturnType<typeof readTitle>>>
type Facts = {
  email: Opened
  word: Chosen['chosen']
  minutes: number
  known: boolean
  campaign?: Campaign
}

/** An email that is the same for everybody who gets it. */
function shared({ links }: Correspondence, letterhead: Letterhead, facts: Facts): Message | undefined {
  const { email, word, minutes, known, campaign } = facts
  const { locale } = letterhead
  const { code } = blanks
  if (word === 'code' && email.kind === 'desk-code')
    return deskCodeEmail(letterhead, { code, minutes, signInPage: known ? links.signIn(locale) : undefined })
  if (word === 'code' && email.kind !== 'sign-code') return visitCodeEmail(letterhead, { code, minutes })
  if (!campaign) return undefined
  const title = plainWords(campaign.title)
  if (word === 'already-signed')
    return alreadySignedEmail(letterhead, { title, visitPage: links.visit(locale) })
  if (campaign.isPrivate) return privateCodeEmail(letterhead, { code, minutes })
  return codeEmail(letterhead, { title, code, minutes, page: links.code(campaign.slug, locale) })
}

/** The email to everybody who signed the same words in the same minute with the same choices. */
function thanks(
  { links }: Correspondence,
  letterhead: Letterhead,
  signed: Signed,
  campaign: Campaign,
): Message {
  const { locale } = letterhead
  return signedEmail(letterhead, {
    ...signed,
    name: blanks.name,
    title: plainWords(campaign.title),
    isPublic: !campaign.isPrivate,
    campaignPage: links.campaign(campaign.slug, locale),
    visitPage: links.visit(locale),
  })
}

function letterheadFor({ sayIn, host, operator, links }: Correspondence, locale: string): Letterhead {
  return { say: sayIn(locale), locale, host, operator, blockLink: links.block(blanks.block, locale) }
}
