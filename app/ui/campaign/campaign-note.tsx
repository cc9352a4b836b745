import type { ShownCampaign } from '../shown-campaign.ts'
import { SignForm } from '../signing/sign-form.tsx'
import { useSite } from '../site.tsx'

/** Where the form would be: when it opens, that it is over, or the form itself as it will look, where it is only a preview. */
export function CampaignNote({ campaign }: { campaign: ShownCampaign }) {
  const { say } = useSite()
  if (campaign.phase === 'draft')
    return (
      <>
        <p className="hint mb-4">{say('launch.preview.form')}</p>
        <fieldset disabled className="opacity-70">
          <SignForm campaign={campaign} />
        </fieldset>
      </>
    )
  const scheduled = campaign.phase === 'scheduled'
  return (
    <div className="border-t-4 border-accent pt-5">
      <h2 className="text-headline">{scheduled ? say('campaign.notYet') : say('campaign.closed')}</h2>
      <p className="mt-3">
        {scheduled
          ? say('campaign.opensBody', { at: new Date(campaign.opensAt) })
          : say('campaign.closedBody', { at: new Date(campaign.closesAt ?? campaign.asOf) })}
      </p>
    </div>
  )
}
