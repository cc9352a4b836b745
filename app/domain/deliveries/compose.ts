import { plainWords } from '#campaigns'
import {
  alreadySignedEmail,
  codeEmail,
  deskCodeEmail,
  privateCodeEmail,
  signedEmail,
  visitCodeEmail,
  type Letterhead,
  type Message,
} from '#emails'
import { mailboxMac } from '#mailboxes'
import type { Db } from '#db/connection.ts'
import { composeAsAsked } from './compose-as-asked.ts'
import type { Chosen, Correspondence, Opened } from './correspondence.ts'
import { hasAccount, readSigned, readTitle } from './read-facts.ts'

/** Writes the chosen email. Undefined when what it is about is gone, as when the signer left before it was sent. */
export async function compose(
  db: Db,
  with_: Correspondence,
  letterhead: Letterhead,
  email: Opened,
  chosen: Chosen,
  lifeSeconds: number,
): Promise<Message | undefined> {
  const { locale } = email
  const { keys, links } = with_
  const minutes = Math.round(lifeSeconds / 60)
  if (chosen.chosen === 'as-asked') return composeAsAsked(db, with_, letterhead, email)
  if (chosen.chosen === 'code' && email.kind === 'desk-code') {
    const known = await hasAccount(db, mailboxMac(keys, email.addressKey))
    const { code } = chosen
    return deskCodeEmail(letterhead, { code, minutes, signInPage: known ? links.signIn(locale) : undefined })
  }
  if (chosen.chosen === 'code' && email.kind !== 'sign-code') {
    return visitCodeEmail(letterhead, { code: chosen.code, minutes })
  }
  const campaign = await readTitle(db, email.campaign_id, locale)
  if (!campaign) return undefined
  const title = plainWords(campaign.title)
  switch (chosen.chosen) {
    case 'nothing':
      return undefined
    case 'code':
      return campaign.isPrivate
        ? privateCodeEmail(letterhead, { code: chosen.code, minutes })
        : codeEmail(letterhead, {
            title,
            code: chosen.code,
            minutes,
            page: links.code(campaign.slug, locale),
          })
    case 'already-signed':
      return alreadySignedEmail(letterhead, { title, visitPage: links.visit(locale) })
    case 'signed': {
      const signed = await readSigned(db, email.signature_id, locale)
      if (!signed) return undefined
      return signedEmail(letterhead, {
        ...signed,
        title,
        isPublic: !campaign.isPrivate,
        campaignPage: links.campaign(campaign.slug, locale),
        visitPage: links.visit(locale),
      })
    }
  }
}
