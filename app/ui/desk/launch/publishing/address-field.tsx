import type { AddressFault } from '#campaigns'
import { useSite } from '../../../site.tsx'
import { addressFaultWords } from '../fault-words.ts'

export type Refused = { address: string; fault?: AddressFault }
type Props = { slug: string; siteUrl: string; suggested: string; refused?: Refused }

/** Where a campaign will be, to choose; looked up while one types, where there is a script. */
export function AddressField({ slug, siteUrl, suggested, refused }: Props) {
  const { say, to } = useSite()
  return (
    <>
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
    </>
  )
}

/** The address that a campaign had before it was taken back. It is nobody else's, and there is no other for it. */
export function OwnAddress({ address }: { address: string }) {
  const { say } = useSite()
  return (
    <>
      <p className="label">{say('launch.address')}</p>
      <p>
        <bdi dir="ltr" className="code-word break-all">
          {address}
        </bdi>
      </p>
      <p className="hint mt-1">{say('back.address')}</p>
    </>
  )
}
