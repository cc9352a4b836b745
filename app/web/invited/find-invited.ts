import { findCampaign } from '#campaigns'
import { invitedTo, type Invited } from '#launches'
import type { Db } from '#db/connection.ts'
import type { Locale } from '#i18n/locales.ts'
import type { PageCampaign } from '../campaign/campaign-page.ts'

/** What a private link leads to, and the campaign as those who come by it may see it; undefined for a link that leads nowhere. */
export async function findInvited(
  db: Db,
  token: string | undefined,
  locale: Locale,
): Promise<{ invited: Invited; campaign: PageCampaign } | undefined> {
  const invited = await invitedTo(db, token ?? '')
  const campaign = invited && (await findCampaign(db, invited.slug, locale))
  if (!campaign) return undefined
  if (!invited.isPrivate) return { invited, campaign }
  const { launchesAt, showsCount } = invited
  const shown = showsCount ? {} : { count: 0, goal: null }
  return { invited, campaign: { ...campaign, ...shown, privately: { launchesAt, showsCount } } }
}
