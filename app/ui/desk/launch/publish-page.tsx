import type { AddressFault } from '#campaigns'
import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'
import { addressFaultWords } from './fault-words.ts'
import { StepsNav } from './steps-nav.tsx'
import { zoned } from './zoned.ts'

type Props = {
  shown: { slug: string; title: string }
  /** How many things keep it from being published. */
  open: number
  suggested: string
  revision: number
  siteUrl: string
  opensAt: string | null
  closesAt: string | null
  zone: string
  refused?: { address: string; fault?: AddressFault; changed?: true }
}

/** The address for good, when it opens, and the one button. */
export function PublishPage(props: Props) {
  const { say, to, intl } = useSite()
  const { shown, open, suggested, revision, siteUrl, opensAt, closesAt, zone, refused } = props
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
          <label className="label" htmlFor="address">
            {say('launch.address')}
          </label>
          <div className="flex flex-wrap items-center gap-x-2" dir="ltr">
            <span className="code-word">{siteUrl}/c/</span>
            <input
              id="address"
              name="address"
              className="field min-w-[12rem] flex-1"
              defaultValue={refused?.address ?? suggested}
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              aria-describedby="address-hint address-found"
              aria-invalid={refused?.fault ? true : undefined}
              data-check={to.deskCampaign(slug, '/edit/address')}
            />
          </div>
          <p id="address-found" role="status" className={refused?.fault ? 'fault' : 'hint mt-1'}>
            {refused?.fault && say(addressFaultWords[refused.fault])}
          </p>
          <p id="address-hint" className="hint mt-1">
            {say('launch.addressHint')}
          </p>
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
        </form>
      )}
      <script type="module" src="/desk/address.js" />
    </Desk>
  )
}
