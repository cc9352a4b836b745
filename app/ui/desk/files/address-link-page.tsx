import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'

type Props = { campaign: { slug: string; title: string }; token: string; addresses: number; minutes: number }

/** Behind the one-time link: what is about to be taken, what comes with having it, and the one button. */
export function AddressLinkPage({ campaign, token, addresses, minutes }: Props) {
  const { say, to } = useSite()
  return (
    <Desk campaign={campaign} here="files" title={say('files.link.title', { addresses })}>
      <div className="mt-4 max-w-[42rem] space-y-4">
        <p>{say('files.link.once', { minutes })}</p>
        <p>{say('files.link.duty')}</p>
        <p>{say('files.link.marked')}</p>
      </div>
      <form
        method="post"
        action={to.deskCampaign(campaign.slug, `/files/addresses/${token}/take`)}
        className="mt-6"
      >
        <button type="submit" className="press">
          {say('files.link.take')}
        </button>
      </form>
      <p className="mt-6">
        <a href={to.deskCampaign(campaign.slug, '/files')}>{say('files.back')}</a>
      </p>
    </Desk>
  )
}
