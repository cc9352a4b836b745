import { toldDeeds } from '#audit'
import { plainWords } from '#campaigns'
import {
  alreadySignedEmail,
  codeEmail,
  invitationEmail,
  noticeEmail,
  signedEmail,
  visitCodeEmail,
  type Letterhead,
  type Message,
} from '#emails'
import type { Db } from '#db/connection.ts'
import type { Chosen, Correspondence, Opened } from './correspondence.ts'
import { readSigned, readTitle } from './read-facts.ts'
import { readNotice } from './read-notice.ts'

/** Writes the chosen email. Undefined when what it is about is gone, as when the signer left before it was sent. */
export async function compose(
  db: Db,
  { links }: Correspondence,
  letterhead: Letterhead,
  email: Opened,
  chosen: Chosen,
  lifeSeconds: number,
): Promise<Message | undefined> {
  const { locale } = email
  const minutes = Math.round(lifeSeconds / 60)
  if (chosen.chosen === 'code' && email.kind !== 'sign-code') {
    return visitCodeEmail(letterhead, { code: chosen.code, minutes })
  }
  if (email.kind === 'desk-notice') return composeNotice(db, links, letterhead, email)
  const campaign = await readTitle(db, email.campaign_id, locale)
  if (!campaign) return undefined
  const title = plainWords(campaign.title)
  switch (chosen.chosen) {
    case 'nothing':
      return undefined
    case 'as-asked':
      return invitationEmail(letterhead, { title, page: links.campaign(campaign.slug, locale) })
    case 'code':
      return codeEmail(letterhead, {
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
        campaignPage: links.campaign(campaign.slug, locale),
        visitPage: links.visit(locale),
      })
    }
  }
}

async function composeNotice(
  db: Db,
  links: Correspondence['links'],
  letterhead: Letterhead,
  { about, campaign_id, locale }: Opened,
): Promise<Message | undefined> {
  const [entry, campaign] = [await readNotice(db, about), await readTitle(db, campaign_id, locale)]
  const sentence = entry && toldDeeds[entry.deed]
  if (!entry || !sentence) return undefined
  const { team, who, facts } = entry
  return noticeEmail(letterhead, {
    team,
    who,
    title: campaign ? plainWords(campaign.title) : null,
    deed: letterhead.say(sentence, facts),
    page: campaign ? links.files(campaign.slug, locale) : links.desk(locale),
  })
}
