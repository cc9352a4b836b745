import type { Ledger, Payment, Proceeds, ProceedsFault } from '#proceeds'
import type { MessageId } from '#i18n/speak.ts'
import { LedgerTable } from '../../album/ledger-table.tsx'
import { Desk } from '../desk.tsx'
import { useSite } from '../../site.tsx'
import { AlbumRooms } from './album-rooms.tsx'
import { PaymentForm, type ProceedsRefusal } from './payment-form.tsx'

type Props = {
  campaign: { slug: string; title: string }
  mayMake: boolean
  proceeds: Proceeds | null
  ledger: Ledger
  currencies: string[]
  correcting: Payment | null
  refused?: ProceedsRefusal
}

const shareFaults: Record<ProceedsFault, MessageId> = {
  beneficiary: 'album.fault.beneficiary',
  share: 'album.fault.share',
  basis: 'album.fault.basis',
}

const bases = [
  ['profit', 'album.basis.profit'],
  ['net', 'album.basis.net'],
  ['gross', 'album.basis.gross'],
] as const satisfies readonly (readonly [string, MessageId])[]

/** For whom the album earns, and the ledger of what has been paid. */
export function ProceedsPage(props: Props) {
  const { campaign, mayMake, ledger, correcting, refused } = props
  const { say, to } = useSite()
  const { slug } = campaign
  const action = to.deskCampaign(slug, '/album/proceeds')
  return (
    <Desk campaign={campaign} here="work" title={say('album.proceeds')}>
      <AlbumRooms slug={slug} here="proceeds" />
      <p className="mt-5 max-w-[44rem] text-quiet">{say('album.proceeds.teach')}</p>
      {mayMake && <ShareForm {...props} action={action} />}
      <section aria-labelledby="ledger-title" className="mt-12 border-t border-ink pt-5">
        <h2 id="ledger-title" className="text-title font-semibold">
          {say('album.ledger')}
        </h2>
        <LedgerTable
          slug={slug}
          ledger={ledger}
          correct={
            mayMake ? (id) => `${action}${action.includes('?') ? '&' : '?'}correct=${id}#payment` : undefined
          }
        />
      </section>
      {mayMake && (
        <PaymentForm
          action={action}
          currencies={props.currencies}
          correcting={correcting}
          refused={refused?.share ? undefined : refused}
        />
      )}
    </Desk>
  )
}

function ShareForm({ proceeds, refused, action }: Props & { action: string }) {
  const { say, intl } = useSite()
  const faults = refused?.share ?? []
  const typed: Record<string, string> = refused?.share
    ? refused.typed
    : {
        beneficiary: proceeds?.beneficiary ?? '',
        share: proceeds ? intl.formatNumber(proceeds.share / 100, { useGrouping: false }) : '',
        basis: proceeds?.basis ?? '',
      }
  const tied = (name: ProceedsFault) => ({
    id: name,
    name,
    className: 'field',
    'aria-invalid': faults.includes(name) ? (true as const) : undefined,
    'aria-describedby': faults.includes(name) ? `${name}-fault` : undefined,
  })
  const told = (name: ProceedsFault) =>
    faults.includes(name) && (
      <p id={`${name}-fault`} className="fault">
        {say(shareFaults[name])}
      </p>
    )
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="no-print mt-8 grid max-w-[58rem] items-start gap-x-6 gap-y-4 border-t border-ink pt-5 sm:grid-cols-[2fr_1fr_2fr]"
    >
      <div>
        <label className="label" htmlFor="beneficiary">
          {say('album.field.beneficiary')}
        </label>
        <input {...tied('beneficiary')} dir="auto" defaultValue={typed.beneficiary} />
        {told('beneficiary')}
      </div>
      <div>
        <label className="label" htmlFor="share">
          {say('album.field.share')}
        </label>
        <input {...tied('share')} inputMode="decimal" dir="ltr" defaultValue={typed.share} />
        {told('share')}
      </div>
      <div>
        <label className="label" htmlFor="basis">
          {say('album.field.basis')}
        </label>
        <select {...tied('basis')} defaultValue={typed.basis}>
          <option value="">{say('form.chooseCountry')}</option>
          {bases.map(([basis, label]) => (
            <option key={basis} value={basis}>
              {say(label)}
            </option>
          ))}
        </select>
        {told('basis')}
      </div>
      <p>
        <button type="submit" name="do" value="say" className="press">
          {say('album.proceeds.say')}
        </button>
      </p>
    </form>
  )
}
