import type { Payment, PaymentFaults, ProceedsFault } from '#proceeds'
import type { MessageId } from '#i18n/speak.ts'
import { useSite } from '../../site.tsx'
import { uploadFaults } from './upload-faults.ts'

export type ProceedsRefusal = {
  typed: Record<string, string>
  share?: ProceedsFault[]
  payment?: PaymentFaults
  receipt?: string
}

const faultWords: Record<string, MessageId> = {
  E_DAY: 'album.fault.day',
  E_AHEAD: 'album.fault.dayAhead',
  E_AMOUNT: 'album.fault.amount',
  E_CHOICE: 'album.fault.currency',
  E_LONG: 'album.fault.long',
}
const receiptFaults: Record<string, MessageId> = {
  ...uploadFaults,
  'no-receipt': 'album.fault.receipt',
  'no-such-payment': 'album.fault.currency',
}

type Props = { action: string; currencies: string[]; correcting: Payment | null; refused?: ProceedsRefusal }

/** An entry to add to the ledger, or one that corrects another. */
export function PaymentForm({ action, currencies, correcting, refused }: Props) {
  const { say, intl } = useSite()
  const faults: PaymentFaults = refused?.payment ?? {}
  const typed: Record<string, string> = refused?.typed ?? { currency: correcting?.currency ?? 'EUR' }
  const corrects = typed.corrects ?? correcting?.id
  const tied = (name: keyof PaymentFaults) => ({
    id: name,
    name,
    className: 'field',
    'aria-invalid': faults[name] ? (true as const) : undefined,
    'aria-describedby': faults[name] ? `${name}-fault` : undefined,
  })
  const told = (name: keyof PaymentFaults) => {
    const fault = faults[name]
    return (
      fault && (
        <p id={`${name}-fault`} className="fault">
          {say(faultWords[fault] ?? 'album.fault.unreadable')}
        </p>
      )
    )
  }
  const receiptFault = refused?.receipt && receiptFaults[refused.receipt]
  return (
    <form
      id="payment"
      method="post"
      action={action}
      encType="multipart/form-data"
      noValidate
      className="mt-12 max-w-[44rem] space-y-4 border-t border-ink pt-5"
    >
      <h2 className="text-title font-semibold">{say('album.payment.add')}</h2>
      {correcting && (
        <p>
          {say('album.correcting', {
            day: intl.formatDate(`${correcting.paidOn}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' }),
          })}
        </p>
      )}
      {corrects && <input type="hidden" name="corrects" value={corrects} />}
      <div className="grid gap-4 sm:grid-cols-3">
        <div>
          <label className="label" htmlFor="paidOn">
            {say('album.field.paidOn')}
          </label>
          <input type="date" {...tied('paidOn')} defaultValue={typed.paidOn} />
          {told('paidOn')}
        </div>
        <div>
          <label className="label" htmlFor="amount">
            {say('album.field.amount')}
          </label>
          <input inputMode="decimal" dir="ltr" {...tied('amount')} defaultValue={typed.amount} />
          {told('amount')}
        </div>
        <div>
          <label className="label" htmlFor="currency">
            {say('album.field.currency')}
          </label>
          <select {...tied('currency')} defaultValue={typed.currency}>
            {currencies.map((currency) => (
              <option key={currency}>{currency}</option>
            ))}
          </select>
          {told('currency')}
        </div>
      </div>
      <div>
        <label className="label" htmlFor="note">
          {say('album.field.paymentNote')}
        </label>
        <input dir="auto" {...tied('note')} defaultValue={typed.note} />
        {told('note')}
      </div>
      <div>
        <label className="label" htmlFor="receipt">
          {say('form.optional', { label: say('album.field.receipt') })}
        </label>
        <input
          type="file"
          id="receipt"
          name="receipt"
          className="field"
          accept="application/pdf,image/jpeg,image/png"
          aria-invalid={receiptFault ? true : undefined}
          aria-describedby={receiptFault ? 'receipt-fault receipt-hint' : 'receipt-hint'}
        />
        <p id="receipt-hint" className="hint mt-1">
          {say('album.field.receiptHint')}
        </p>
        {receiptFault && (
          <p id="receipt-fault" className="fault">
            {say(receiptFault)}
          </p>
        )}
      </div>
      <button type="submit" name="do" value="pay" className="press press-quiet">
        {say('album.payment.save')}
      </button>
    </form>
  )
}
