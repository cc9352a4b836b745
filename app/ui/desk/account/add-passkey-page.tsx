import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { PasskeyForm, type PasskeyFault } from './passkey-form.tsx'

export type AddRefused = { typed?: string; unnamed?: true; fault?: PasskeyFault }

type Props = {
  origin: string
  /** What this device's passkey could be called. */
  suggested: string
  /** Whether a recovery code let this browser in. */
  recovered: boolean
  next?: string
  refused?: AddRefused
}

/** One more passkey; for whoever came back with a recovery code, the one they need. */
export function AddPasskeyPage({ origin, suggested, recovered, next, refused }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.add.title')}>
      <div className="max-w-[36rem]">
        {recovered && <p className="mt-4">{say('account.add.recovered')}</p>}
        <p className="mt-4">{say('account.add.body')}</p>
        <PasskeyForm
          action={to.addPasskey(next)}
          deed="create"
          purpose="add"
          label={say('account.first.now')}
          origin={origin}
          fault={refused?.fault}
        >
          <div className="mb-5">
            <label className="label" htmlFor="passkey">
              {say('account.add.name')}
            </label>
            <input
              className="field"
              id="passkey"
              name="passkey"
              defaultValue={refused?.typed ?? suggested}
              autoComplete="off"
              required
              aria-describedby={refused?.unnamed ? 'passkey-fault' : 'passkey-hint'}
              aria-invalid={refused?.unnamed}
            />
            {refused?.unnamed ? (
              <p id="passkey-fault" role="alert" className="fault">
                {say('account.add.unnamed')}
              </p>
            ) : (
              <p id="passkey-hint" className="hint mt-1">
                {say('account.add.hint')}
              </p>
            )}
          </div>
        </PasskeyForm>
        {!recovered && (
          <p className="mt-8">
            <a href={to.account()}>{say('account.back')}</a>
          </p>
        )}
      </div>
    </Desk>
  )
}
