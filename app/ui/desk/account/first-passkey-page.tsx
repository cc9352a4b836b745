import { AddressLine } from '../../signing/address-line.tsx'
import { TextField } from '../../fields/field.tsx'
import { useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { PasskeyForm, type PasskeyFault } from './passkey-form.tsx'

export type FirstRefused = { typed?: string; name?: string; fault?: PasskeyFault }

type Props = { origin: string; address: string; next?: string; refused?: FirstRefused }

/** The mailbox is proven: a name, and the device makes the passkey that signs in from now on. */
export function FirstPasskeyPage({ origin, address, next, refused }: Props) {
  const { say, to } = useSite()
  return (
    <Desk title={say('account.first.title')}>
      <div className="max-w-[36rem]">
        <p className="mt-4">
          {say('account.first.proven')}
          <AddressLine address={address} />
        </p>
        <p className="mt-3">{say('account.first.body')}</p>
        <PasskeyForm
          action={to.firstPasskey(next)}
          deed="create"
          purpose="enrol"
          label={say('account.first.now')}
          origin={origin}
          fault={refused?.fault}
        >
          <div className="mb-5">
            <TextField
              name="name"
              label={say('form.name')}
              hint={say('account.nameHint')}
              defaultValue={refused?.typed}
              fault={refused?.name}
              autoComplete="name"
              required
            />
          </div>
        </PasskeyForm>
      </div>
    </Desk>
  )
}
