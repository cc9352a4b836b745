import { plainWords } from '#campaigns'
import {
  accountNoticeEmail,
  deskNoticeEmail,
  invitationEmail,
  teamInvitationEmail,
  type Letterhead,
  type Message,
} from '#emails'
import { limits } from '#limits'
import { invitationToSend } from '#teams'
import type { Db } from '#db/connection.ts'
import type { Correspondence, Opened } from './correspondence.ts'
import { readTitle } from './read-facts.ts'
import { readAccountNotice, readNotice } from './read-notice.ts'

const HOUR_SECONDS = 3_600

/** Writes an email that is sent as it was asked for. Undefined when the row it is about is gone or done with. */
export async function composeAsAsked(
  db: Db,
  { keys, links }: Correspondence,
  letterhead: Letterhead,
  { kind, about, locale, campaign_id }: Opened,
): Promise<Message | undefined> {
  if (kind === 'campaign-invitation') {
    const campaign = await readTitle(db, campaign_id, locale)
    if (!campaign || campaign.isPrivate) return undefined
    const title = plainWords(campaign.title)
    return invitationEmail(letterhead, { title, page: links.campaign(campaign.slug, locale) })
  }
  if (about === null) return undefined
  if (kind === 'team-invitation') {
    const invitation = await invitationToSend(db, keys, about)
    if (!invitation) return undefined
    const hours = limits.desk.invitationSeconds / HOUR_SECONDS
    return teamInvitationEmail(letterhead, {
      role: invitation.role,
      life: letterhead.say('limits.hours', { hours }),
      page: links.invitation(invitation.ticket, locale),
    })
  }
  if (kind === 'desk-notice') {
    const notice = await readNotice(db, about)
    if (notice) {
      const { update } = notice.facts
      const look =
        notice.deed === 'askedForLook' && typeof update === 'string' ? links.look(update, locale) : undefined
      return deskNoticeEmail(letterhead, { ...notice, page: links.teamLog(notice.teamId, locale), look })
    }
    const own = await readAccountNotice(db, about)
    const page = links.account(locale)
    return own && accountNoticeEmail(letterhead, { ...own, page, recoverPage: links.recover(locale) })
  }
  return undefined
}
