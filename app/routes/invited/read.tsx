import { json, redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findOpenPartner } from '#partners'
import { CampaignPage } from '#ui/campaign/campaign-page.tsx'
import { InvitationEnded } from '#ui/campaign/invitation-ended.tsx'
import { noStore, unlisted } from '#web/answers/answers.ts'
import { begin } from '#web/begin.ts'
import { pathsIn } from '#web/paths.ts'
import { findInvited } from '#web/invited/find-invited.ts'
import { privatePage } from '#web/invited/private-page.ts'
import { pageMeta, titled } from '#web/answers/page-meta.ts'
import { sayIn } from '#i18n/speak.ts'

/** A campaign that is not public yet, for whoever has its link. Once it is, the link leads to its own address. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, site, chosen } = begin(args)
  const token = args.params.invited ?? ''
  const found = await findInvited(db, token, locale)
  if (!found || (found.invited.isPrivate && found.invited.hasEnded)) {
    const head = { title: titled(locale, sayIn(locale)('private.ended.title')), robots: 'noindex' }
    return json({ head, page: null, from: null }, { status: 404, headers: headers() })
  }
  const { invited, campaign } = found
  const from = new URL(args.request.url).searchParams.get('from') ?? undefined
  const known = from !== undefined && (await findOpenPartner(db, campaign.id, from)) ? from : undefined
  if (!invited.isPrivate) {
    const path = pathsIn(chosen).campaign(invited.slug)
    throw redirect(known ? `${path}${path.includes('?') ? '&' : '?'}from=${known}` : path, { status: 303 })
  }
  const { head, ...page } = await privatePage(db, site, campaign, locale, token)
  return json({ head, page, from: known ?? null }, { headers: headers() })
}

export const headers = () => ({ ...noStore, ...unlisted })
export const meta = pageMeta

export default function Read() {
  const { page, from } = useLoaderData<typeof loader>()
  return page ? <CampaignPage {...page} from={from ?? undefined} /> : <InvitationEnded />
}
