import { Desk } from '../../desk.tsx'
import { useSite } from '../../../site.tsx'
import { AddressField, OwnAddress, type Refused } from './address-field.tsx'
import { StepsNav } from '../steps/steps-nav.tsx'
import { zoned } from '../zoned.ts'

type Props = {
  shown: { slug: string; title: string }
  /** How many things keep it from being published. */
  open: number
  suggested: string
  /** Whether the campaign had an address before it was taken back, which it keeps. */
  own: boolean
  revision: number
  siteUrl: string
  opensAt: string | null
  closesAt: string | null
  zone: string
  refused?: Refused & { changed?: true }
}

/** The address for good, when it opens, and the one button. */
export function PublishPage(props: Props) {
  const { say, to, intl } = useSite()
  const { shown, open, suggested, own, revision, siteUrl, opensAt, closesAt, zone, refused } = props
  const { slug, title } = shown
  return (
    <Desk
      campaign={{ slug, title: title || say('launch.untitled') }}
      here="edit"
      title={say('launch.step.publish')}
    >
      <StepsNav slug={slug} here="publish" />
      {open > 0 ? (
        <p className="mt-6">
          <a href={to.deskCampaign(slug, '/edit/review')}>{say('launch.review.open', { count: open })}</a>
        </p>
      ) : (
        <form
          method="post"
          action={to.deskCampaign(slug, '/edit/publish')}
          noValidate
          className="mt-6 max-w-[38rem]"
        >
          <input type="hidden" name="_revision" value={revision} />
          {refused?.changed && (
            <p role="alert" tabIndex={-1} data-focus="" className="mb-5 border-s-4 border-wrong ps-4">
              {say('launch.publish.changed')}
            </p>
          )}
          {own ? (
            <OwnAddress address={`${siteUrl}/c/${slug}`} />
          ) : (
            <AddressField slug={slug} siteUrl={siteUrl} suggested={suggested} refused={refused} />
          )}
          <p className="mt-6">
            {opensAt
              ? say('launch.publish.opensAt', { at: zoned(intl, opensAt, zone) })
              : say('launch.publish.opensNow')}{' '}
            {closesAt
              ? say('launch.publish.closesAt', { at: zoned(intl, closesAt, zone) })
              : say('launch.publish.staysOpen')}
          </p>
          <p className="mt-3">{say('launch.publish.forGood')}</p>
          <button type="submit" className="press mt-5">
            {say('launch.publish')}
          </button>
          <div className="mt-10 border-t border-rule pt-5">
            <p>{say('private.begin.body')}</p>
            <button type="submit" name="_then" value="privately" className="press press-quiet mt-4">
              {say('private.begin')}
            </button>
          </div>
        </form>
      )}
      <script type="module" src="/desk/address.js" />
    </Desk>
  )
}
