import { AddressLine } from '../../signing/address-line.tsx'
import { Rich, useSite } from '../../site.tsx'
import { Desk } from '../desk.tsx'
import { AddressForm } from '../../fields/address-form.tsx'

type Props = {
  /** The proven mailbox that has an account; null where it is still to be asked for. */
  address: string | null
  next?: string
  said?: { typed: string; fault: string } | { refused: true }
}

/** The way back for whoever has lost every passkey: a proven mailbox and a recovery code, one after the other. */
export function RecoverPage({ address, next, said }: Props) {
  const { say, to } = useSite()
  const refusedAddress = said && 'typed' in said ? said : undefined
  return (
    <Desk title={say('account.recover.title')}>
      <div className="max-w-[36rem]">
        {address === null ? (
          <>
            <p className="mt-4">{say('account.recover.body')}</p>
            <AddressForm
              action={to.recover(next)}
              hint={say('account.recover.addressHint')}
              refused={refusedAddress}
            />
          </>
        ) : (
          <>
            <p className="mt-4">
              {say('account.recover.known')}
              <AddressLine address={address} />
            </p>
            <p className="mt-3">{say('account.recover.both')}</p>
            <RecoveryForm action={to.recover(next)} refused={!!said && 'refused' in said} />
          </>
        )}
        <p className="mt-10 border-t border-rule pt-5">
          <Rich id="account.recover.passkey" link={(text) => <a href={to.signIn(next)}>{text}</a>} />
        </p>
      </div>
    </Desk>
  )
}

function RecoveryForm({ action, refused }: { action: string; refused: boolean }) {
  const { say } = useSite()
  return (
    <form method="post" action={action} noValidate className="mt-6">
      <label className="label" htmlFor="code">
        {say('account.recover.label')}
      </label>
      <div className="flex flex-wrap gap-3">
        <input
          className="field max-w-[18rem] tracking-[0.08em]"
          id="code"
          name="code"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
          aria-describedby={refused ? 'code-fault' : 'code-hint'}
          aria-invalid={refused || undefined}
        />
        <button type="submit" className="press">
          {say('account.recover.now')}
        </button>
      </div>
      {refused ? (
        <p id="code-fault" role="alert" className="fault">
          {say('account.recover.refused')}
        </p>
      ) : (
        <p id="code-hint" className="hint mt-2">
          {say('account.recover.hint')}
        </p>
      )}
    </form>
  )
}
